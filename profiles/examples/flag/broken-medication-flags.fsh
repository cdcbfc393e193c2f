RuleSet: PlainMedicationFlag
* insert Claims(CareConnect-Medication-Flag-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationFlagAssociation-1"
* extension.valueReference = Reference(medication-statement-minimal)
* insert PlainMedicationFlagWithoutMedicine

RuleSet: PlainMedicationFlagWithoutMedicine
* status = #active
* category = http://hl7.org/fhir/flag-category#drug "Drug"
* code = MedicationFlagCodeSystem#do-not-discontinue "Do Not discontinue Medication"
* subject = Reference(patient-minimal)

Instance: medication-flag-breaks-medication-missing
InstanceOf: Flag
Title: "Flag of no medicine"
* insert Breaks(slice-min)
* insert Claims(CareConnect-Medication-Flag-1)
* insert PlainMedicationFlagWithoutMedicine

Instance: medication-flag-breaks-category-display
InstanceOf: Flag
Title: "Flag of a medicine whose category has another display"
* insert Breaks(value-fixed)
* insert PlainMedicationFlag
* category.coding.display = "Medicine"

Instance: medication-flag-breaks-subject-target
InstanceOf: Flag
Title: "Flag of a medicine that is about a Medication, which the core allows"
* insert Breaks(reference-target)
* insert PlainMedicationFlag
* subject = Reference(medication-minimal)

Instance: medication-flag-breaks-medication-target
InstanceOf: Flag
Title: "Flag of a Medication, which nobody prescribed or takes"
* insert Breaks(reference-target)
* insert PlainMedicationFlag
* extension.valueReference = Reference(medication-minimal)
