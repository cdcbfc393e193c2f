ValueSet: DeliveryChannelValueSet
Id: CareConnect-DeliveryChannel-1
Title: "CareConnect Delivery Channel"
Description: "How an appointment takes place."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-DeliveryChannel-1"
* ^name = "CareConnect-DeliveryChannel-1"
* insert PublishedTerminology(1.0.0, 2019-12-02T11:08:00+00:00)
* insert CopyrightHl7UkOf(2019)
* include codes from system DeliveryChannelCodeSystem

CodeSystem: DeliveryChannelCodeSystem
Id: CareConnect-DeliveryChannel-1
Title: "CareConnect Delivery Channel"
Description: "How an appointment takes place."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-DeliveryChannel-1"
* ^name = "CareConnect-DeliveryChannel-1"
* insert PublishedTerminology(1.0.0, 2019-12-02T12:10:00+00:00)
* insert CopyrightHl7UkOf(2019)
* insert CompleteCaseSensitive
* #In-person "In-person"
* #Telephone "Telephone"
* #Video "Video"
