Instance: medication-statement-minimal
InstanceOf: CareConnect-MedicationStatement-1
Title: "Minimal statement on a medicine"
Description: "Has only what the core asks for: the profile asks for more of the dosage, where there is one."
* status = #active
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* taken = #unk
