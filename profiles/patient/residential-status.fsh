Extension: Extension-CareConnect-ResidentialStatus-1
Id: Extension-CareConnect-ResidentialStatus-1
Title: "CareConnect Residential Status"
Description: "Whether the patient lives in the UK or overseas."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ResidentialStatus-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from ResidentialStatusValueSet (required)
