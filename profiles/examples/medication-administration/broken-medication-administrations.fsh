RuleSet: PlainAdministration
* insert Claims(CareConnect-MedicationAdministration-1)
* status = #completed
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01"

Instance: medication-administration-breaks-medication-type
InstanceOf: MedicationAdministration
Title: "Administration with a code of its own for the medicine"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-MedicationAdministration-1)
* status = #completed
* medicationCodeableConcept = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01"

Instance: medication-administration-breaks-two-routes
InstanceOf: MedicationAdministration
Title: "Administration by a route that has two codes of SNOMED CT"
* insert Breaks(slice-max)
* insert PlainAdministration
* dosage.dose = 10 'mg' "mg"
* dosage.route.coding[0] = $snomed-ct#26643006 "Oral route"
* dosage.route.coding[1] = $snomed-ct#78421000 "Intramuscular route"

Instance: medication-administration-breaks-dose-missing
InstanceOf: MedicationAdministration
Title: "Administration with a dosage that has neither dose nor rate"
* insert Breaks(invariant-failed)
* insert PlainAdministration
* dosage.route = $snomed-ct#26643006 "Oral route"

Instance: medication-administration-breaks-prescription-target
InstanceOf: MedicationAdministration
Title: "Administration whose prescription is a statement"
* insert Breaks(reference-target)
* insert PlainAdministration
* prescription.reference = "MedicationStatement/medication-statement-minimal"
