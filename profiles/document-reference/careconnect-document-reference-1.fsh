Profile: CareConnect-DocumentReference-1
Parent: DocumentReference
Id: CareConnect-DocumentReference-1
Title: "CareConnect Document Reference"
Description: "Where a document about a patient is, what kind it is and who wrote it."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-DocumentReference-1"
* insert PublishedStructure(1.1.0, 2019-08-07, 2019)
