ValueSet: DeathNotificationStatusValueSet
Id: CareConnect-DeathNotificationStatus-1
Title: "CareConnect Death Notification Status"
Description: "Kinds of notice of a death that the Personal Demographics Service (PDS) holds."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-DeathNotificationStatus-1"
* ^name = "Care Connect Death Notification Status"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system DeathNotificationStatusCodeSystem

CodeSystem: DeathNotificationStatusCodeSystem
Id: CareConnect-DeathNotificationStatus-1
Title: "CareConnect Death Notification Status"
Description: "Kinds of notice of a death that the Personal Demographics Service (PDS) holds."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-DeathNotificationStatus-1"
* ^name = "Care Connect Death Notification Status"
* insert PublishedTerminology(1.1.0, 2018-11-12T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #1 "Informal - death notice received via an update from a local NHS Organisation such as GP or Trust"
* #2 "Formal - death notice received from Registrar of Deaths"
* #U "Removed"
