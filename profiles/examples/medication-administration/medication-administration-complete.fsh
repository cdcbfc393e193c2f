Instance: medication-administration-complete
InstanceOf: CareConnect-MedicationAdministration-1
Title: "Complete administration of a medicine"
Description: "Has every element that the profile speaks of."
* insert BusinessIdentifier(administration, AD-0001)
* partOf = Reference(procedure-minimal)
* status = #completed
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* effectiveDateTime = "2024-05-01T20:00:00+01:00"
* performer.actor = Reference(practitioner-minimal)
* performer.onBehalfOf = Reference(organization-minimal)
* reasonReference = Reference(condition-minimal)
* prescription = Reference(medication-request-minimal)
* insert Note(note, practitioner-minimal)
* insert Snomed(dosage.route, 26643006, Oral route)
* dosage.route.coding[snomedCT].extension[SnomedCTDescriptionId].extension[descriptionId].valueId = "129999999115"
* dosage.dose = 10 'mg' "mg"
