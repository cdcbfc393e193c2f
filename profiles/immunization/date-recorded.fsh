Extension: Extension-CareConnect-DateRecorded-1
Id: Extension-CareConnect-DateRecorded-1
Title: "CareConnect Date Recorded"
Description: "When the event was put on record, where that was not when it took place."
Context: Immunization, Procedure
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DateRecorded-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T15:48:14.3369842+01:00, 2016)
* value[x] 1..1
* value[x] only dateTime
