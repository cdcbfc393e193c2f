Profile: CareConnect-Slot-1
Parent: Slot
Id: CareConnect-Slot-1
Title: "CareConnect Slot"
Description: "A time that can be booked, with its one identifier and how the appointment would be held."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Slot-1"
* insert PublishedStructure(1.1.0, 2018-09-27T15:22:34.763+01:00, 2020)
* insert PublishedByNhsDigital
* ^copyright = "Copyright © 2020 NHS Digital"

* extension contains Extension-CareConnect-DeliveryChannel-1 named deliveryChannel 0..1
* identifier 1..1
