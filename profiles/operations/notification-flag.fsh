ValueSet: NotificationFlagValueSet
Id: notification-flag
Title: "Notification flag"
Description: "Whether those who are asked to answer a questionnaire are told by e-mail."
* ^url = "https://careconnect-conformance.example/STU3/ValueSet/notification-flag"
* insert OwnTerminology
* include codes from system NotificationFlagCodeSystem

CodeSystem: NotificationFlagCodeSystem
Id: notification-flag
Title: "Notification flag"
Description: "Whether those who are asked to answer a questionnaire are told by e-mail."
* ^url = "https://careconnect-conformance.example/STU3/CodeSystem/notification-flag"
* insert OwnTerminology
* insert CompleteCaseSensitive
* #EMAIL_NOTIFICATION_ENABLED "Told by e-mail"
* #EMAIL_NOTIFICATION_DISABLED "Not told by e-mail"
