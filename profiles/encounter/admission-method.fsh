Extension: Extension-CareConnect-AdmissionMethod-1
Id: Extension-CareConnect-AdmissionMethod-1
Title: "CareConnect Admission Method"
Description: "How the patient was admitted to hospital."
Context: Encounter.hospitalization
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AdmissionMethod-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from AdmissionMethodValueSet (required)
