RuleSet: PlainMedicationStatement
* insert Claims(CareConnect-MedicationStatement-1)
* status = #active
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* taken = #unk

Instance: medication-statement-breaks-dosage-text-missing
InstanceOf: MedicationStatement
Title: "Statement on a medicine with a dosage that is not in words"
* insert Breaks(element-min)
* insert PlainMedicationStatement
* dosage.route = $snomed-ct#26643006 "Oral route"

Instance: medication-statement-breaks-quantity-text-missing
InstanceOf: MedicationStatement
Title: "Statement on a medicine whose quantity is a number only"
* insert Breaks(slice-min)
* insert PlainMedicationStatement
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatementQuantity-1"
* extension.extension.url = "quantity"
* extension.extension.valueQuantity.value = 28

Instance: medication-statement-breaks-medication-code-system
InstanceOf: MedicationStatement
Title: "Statement on a medicine whose code is of another system"
* insert Breaks(binding-required)
* insert Claims(CareConnect-MedicationStatement-1)
* status = #active
* medicationCodeableConcept.coding = https://example.org/medicine#ami10 "Amitriptyline 10mg tablets"
* subject = Reference(patient-minimal)
* taken = #unk

Instance: medication-statement-breaks-reason-not-taken
InstanceOf: MedicationStatement
Title: "Statement on a medicine that is taken, with a reason why not"
* insert Breaks(invariant-failed)
* insert PlainMedicationStatement
* taken = #y
* reasonNotTaken = $snomed-ct#422400008 "Vomiting"

Instance: medication-statement-breaks-flag-target
InstanceOf: MedicationStatement
Title: "Statement on a medicine whose flag is a condition"
* insert Breaks(reference-target)
* insert PlainMedicationStatement
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationFlag-1"
* extension.valueReference = Reference(condition-minimal)
