Instance: medication-statement-complete
InstanceOf: CareConnect-MedicationStatement-1
Title: "Complete statement on a medicine"
Description: "A medicine that the patient does not take: has every element that the profile speaks of."
* extension[reasonEnded].valueCodeableConcept.text = "Made the patient vomit"
* extension[quantityDispensed].extension[quantity].valueQuantity.value = 28
* extension[quantityDispensed].extension[quantityText].valueString = "28 tablets"
* extension[lastIssueDate].valueDateTime = "2024-05-01"
* extension[repeatInformation].extension[numberOfRepeatPrescriptionsAllowed].valueUnsignedInt = 6
* extension[flag].valueReference = Reference(medication-flag-minimal)
* insert BusinessIdentifier(medication-statement, MS-0001)
* basedOn = Reference(medication-request-minimal)
* partOf = Reference(medication-statement-minimal)
* context = Reference(encounter-minimal)
* status = #stopped
* medicationCodeableConcept = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
* informationSource = Reference(patient-minimal)
* subject = Reference(patient-minimal)
* taken = #n
* insert SnomedDescribed(reasonNotTaken, 422400008, Vomiting, 2647992016)
* reasonReference = Reference(condition-minimal)
* insert Note(note, practitioner-minimal)
* dosage.text = "One tablet after dinner"
* insert SnomedDescribed(dosage.route, 26643006, Oral route, 129999999115)
* insert SnomedDescribed(dosage.method, 421521009, Swallow, 329999999117)
