RuleSet: PlainPrescription
* insert Claims(CareConnect-MedicationRequest-1)
* intent = #order
* medicationReference = Reference(medication-minimal)
* subject = Reference(patient-minimal)

Instance: medication-request-breaks-medication-type
InstanceOf: MedicationRequest
Title: "Prescription with a code of its own for the medicine"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-MedicationRequest-1)
* intent = #order
* medicationCodeableConcept = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
* subject = Reference(patient-minimal)

Instance: medication-request-breaks-prescription-type
InstanceOf: MedicationRequest
Title: "Prescription of a type that does not exist"
* insert Breaks(binding-required)
* insert PlainPrescription
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-PrescriptionType-1"
* extension.valueCodeableConcept.coding.system = "https://example.org/codes"
* extension.valueCodeableConcept.coding.code = #private

Instance: medication-request-breaks-status-reason-missing
InstanceOf: MedicationRequest
Title: "Prescription that says when it was stopped and not why"
* insert Breaks(slice-min)
* insert PlainPrescription
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatusReason-1"
* extension.extension.url = "statusChangeDate"
* extension.extension.valueDateTime = "2024-07-01"

Instance: medication-request-breaks-supply-duration-unit
InstanceOf: MedicationRequest
Title: "Prescription for a mean Julian month, which is a unit of UCUM, and none of the core's units of time"
* insert Breaks(binding-required)
* insert PlainPrescription
* dispenseRequest.expectedSupplyDuration = 1 'mo_j' "month"

Instance: medication-request-breaks-dispenser-target
InstanceOf: MedicationRequest
Title: "Prescription that a practitioner is to dispense"
* insert Breaks(reference-target)
* insert PlainPrescription
* dispenseRequest.performer.reference = "Practitioner/practitioner-minimal"
