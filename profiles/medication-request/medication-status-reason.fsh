Extension: Extension-CareConnect-MedicationStatusReason-1
Id: Extension-CareConnect-MedicationStatusReason-1
Title: "CareConnect Medication Status Reason"
Description: "Why and when the medicine was stopped."
Context: MedicationRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatusReason-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* extension contains
    statusReason 1..1 and
    statusChangeDate 0..1
* extension[statusReason] ^short = "Why it was stopped"
* extension[statusReason].value[x] only CodeableConcept
* extension[statusChangeDate] ^short = "When it was stopped"
* extension[statusChangeDate].value[x] only dateTime
