Extension: Extension-CareConnect-MedicationFlagAssociation-1
Id: Extension-CareConnect-MedicationFlagAssociation-1
Title: "CareConnect Medication Flag Association"
Description: "The prescription or the statement that the warning is about."
Context: Flag
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationFlagAssociation-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-14T10:08:32.526622+01:00, 2016)
* . 1..*
* value[x] only Reference(CareConnect-MedicationRequest-1 or CareConnect-MedicationStatement-1)
