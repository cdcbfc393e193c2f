Extension: Extension-CareConnect-DischargeMethod-1
Id: Extension-CareConnect-DischargeMethod-1
Title: "CareConnect Discharge Method"
Description: "How the patient was discharged from hospital."
Context: Encounter.hospitalization
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DischargeMethod-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from DischargeMethodValueSet (required)
