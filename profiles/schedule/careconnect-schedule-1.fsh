Profile: CareConnect-Schedule-1
Parent: Schedule
Id: CareConnect-Schedule-1
Title: "CareConnect Schedule"
Description: "The container of the slots of a person, place or service, with its one identifier."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Schedule-1"
* insert PublishedStructure(1.0.0, 2018-09-27T15:25:34.428+01:00, 2018)
* insert PublishedByNhsDigital
* ^copyright = "Copyright © 2018 NHS Digital"

* identifier 1..1
