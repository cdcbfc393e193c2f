Instance: medication-request-minimal
InstanceOf: CareConnect-MedicationRequest-1
Title: "Minimal prescription"
Description: "Has only what the core asks for; the medicine has to be a Medication."
* intent = #order
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
