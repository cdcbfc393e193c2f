Extension: Extension-CareConnect-MedicationQuantityText-1
Id: Extension-CareConnect-MedicationQuantityText-1
Title: "CareConnect Medication Quantity Text"
Description: "The quantity to supply in words, where a number with a unit cannot say it."
Context: MedicationRequest.dispenseRequest.quantity, MedicationDispense.quantity
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationQuantityText-1"
* insert PublishedStructure(1.2.0, 2018-11-05, 2016)
* value[x] only string
