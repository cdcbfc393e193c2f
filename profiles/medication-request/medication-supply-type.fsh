// Of the draft of 2017; the profile that is published since does without.
Extension: Extension-CareConnect-MedicationSupplyType-1
Id: Extension-CareConnect-MedicationSupplyType-1
Title: "CareConnect Medication Supply Type"
Description: "On what legal or contractual terms the medicine is supplied, such as on the NHS or privately."
Context: MedicationRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationSupplyType-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T09:20:00.3933613+01:00, 2016)
* value[x] only CodeableConcept
* value[x] from MedicationSupplyTypeValueSet (required)
