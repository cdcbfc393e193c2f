Instance: medication-flag-minimal
InstanceOf: CareConnect-Medication-Flag-1
Title: "Minimal flag of a medicine"
Description: "Has a medicine and a code besides what the core asks for; the category is that of every such flag."
* extension[medication].valueReference = Reference(medication-statement-minimal)
* status = #active
* code = MedicationFlagCodeSystem#do-not-discontinue "Do Not discontinue Medication"
* subject = Reference(patient-minimal)
