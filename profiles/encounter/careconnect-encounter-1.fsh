Profile: CareConnect-Encounter-1
Parent: Encounter
Id: CareConnect-Encounter-1
Title: "CareConnect Encounter"
Description: "A contact of a patient with care, with admission, discharge, transport and outcome."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Encounter-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
