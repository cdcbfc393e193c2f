Extension: Extension-CareConnect-MedicationFlag-1
Id: Extension-CareConnect-MedicationFlag-1
Title: "CareConnect Medication Flag Reference"
Description: "A warning that belongs to this medicine."
Context: MedicationRequest, MedicationStatement
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationFlag-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T09:34:00.8563992+01:00, 2016)
* value[x] only Reference(CareConnect-Medication-Flag-1)
