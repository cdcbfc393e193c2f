Instance: medication-flag-complete
InstanceOf: CareConnect-Medication-Flag-1
Title: "Complete flag of a medicine"
Description: "Has every element that the profile speaks of and allows."
* extension[medication][0].valueReference = Reference(medication-statement-minimal)
* extension[medication][1].valueReference = Reference(medication-request-minimal)
* insert BusinessIdentifier(flag, FL-0002)
* status = #active
* category.coding.display = "Drug"
* code = MedicationFlagCodeSystem#continue-indefinitely "Continue Indefinitely"
* subject = Reference(patient-minimal)
* encounter = Reference(encounter-minimal)
* author = Reference(practitioner-minimal)
