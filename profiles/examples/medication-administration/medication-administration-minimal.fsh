Instance: medication-administration-minimal
InstanceOf: CareConnect-MedicationAdministration-1
Title: "Minimal administration of a medicine"
Description: "Has only what the core asks for; the medicine has to be a Medication."
* status = #completed
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01"
