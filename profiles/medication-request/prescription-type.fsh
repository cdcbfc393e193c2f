Extension: Extension-CareConnect-PrescriptionType-1
Id: Extension-CareConnect-PrescriptionType-1
Title: "CareConnect Prescription Type"
Description: "Whether the prescription is an acute, a repeat, a repeat dispensing or a delayed one."
Context: MedicationRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-PrescriptionType-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] only CodeableConcept
* value[x] from PrescriptionTypeValueSet (required)
