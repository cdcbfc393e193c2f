Extension: Extension-CareConnect-TreatmentCategory-1
Id: Extension-CareConnect-TreatmentCategory-1
Title: "CareConnect Treatment Category"
Description: "Whether and what the patient pays for treatment."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-TreatmentCategory-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] only CodeableConcept
* value[x] from TreatmentCategoryValueSet (required)
