Profile: CareConnect-HealthcareService-1
Parent: HealthcareService
Id: CareConnect-HealthcareService-1
Title: "CareConnect Healthcare Service"
Description: "A service that is offered at a location, with its one identifier."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-HealthcareService-1"
* insert PublishedStructure(1.0.0, 2018-09-27T15:19:04.378+01:00, 2018)
* insert PublishedByNhsDigital
* ^copyright = "Copyright © 2018 NHS Digital"

* identifier 1..1
