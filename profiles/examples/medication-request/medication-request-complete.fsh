Instance: medication-request-complete
InstanceOf: CareConnect-MedicationRequest-1
Title: "Complete prescription"
Description: "A repeat prescription that was stopped: has every element that the profile speaks of."
* extension[repeatInformation].extension[numberOfRepeatPrescriptionsAllowed].valueUnsignedInt = 6
* extension[repeatInformation].extension[numberOfRepeatPrescriptionsIssued].valueUnsignedInt = 2
* extension[repeatInformation].extension[authorisationExpiryDate].valueDateTime = "2024-11-01"
* extension[statusReason].extension[statusReason].valueCodeableConcept.text = "Made the patient drowsy"
* extension[statusReason].extension[statusChangeDate].valueDateTime = "2024-07-01"
* extension[prescriptionType].valueCodeableConcept = PrescriptionTypeCodeSystem#repeat "Repeat"
* insert BusinessIdentifier(prescription, PX-0001)
* basedOn = Reference(medication-request-minimal)
* groupIdentifier.value = "PX-G001"
* groupIdentifier.assigner = Reference(organization-minimal)
* status = #stopped
* intent = #order
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* requester.agent = Reference(practitioner-minimal)
* requester.onBehalfOf = Reference(organization-minimal)
* recorder = Reference(practitioner-minimal)
* reasonReference = Reference(condition-minimal)
* insert Note(note, practitioner-minimal)
* dosageInstruction.text = "One tablet after dinner"
* insert SnomedDescribed(dosageInstruction.additionalInstruction, 1521000175104, After dinner, 319999999112)
* insert SnomedDescribed(dosageInstruction.route, 26643006, Oral route, 129999999115)
* dispenseRequest.quantity.value = 28
* dispenseRequest.quantity.extension[quantityText].valueString = "28 tablets"
* dispenseRequest.expectedSupplyDuration = 28 'd' "days"
* dispenseRequest.performer = Reference(organization-minimal)
* priorPrescription = Reference(medication-request-minimal)
