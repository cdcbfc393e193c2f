Profile: CareConnect-CarePlan-1
Parent: CarePlan
Id: CareConnect-CarePlan-1
Title: "CareConnect Care Plan"
Description: "How care for a patient is meant to be given over a time, by whom and for which conditions."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-CarePlan-1"
* insert PublishedStructure(1.0.0, 2019-03-04T15:01:31.312+00:00, 2016)
* insert PublishedByNhsDigital
