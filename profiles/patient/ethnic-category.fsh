Extension: Extension-CareConnect-EthnicCategory-1
Id: Extension-CareConnect-EthnicCategory-1
Title: "CareConnect Ethnic Category"
Description: "The ethnic category that the patient gave."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EthnicCategory-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EthnicCategoryValueSet (required)
