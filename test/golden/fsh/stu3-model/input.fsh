Profile: GoldenAllergy
Parent: AllergyIntolerance
Id: golden-allergy
* clinicalStatus 1..1
* clinicalStatus from http://hl7.org/fhir/ValueSet/allergy-clinical-status (required)
* assertedDate 1..1

Instance: golden-animal
InstanceOf: Patient
* animal.species = http://hl7.org/fhir/animal-species#canislf

Instance: golden-allergy-example
InstanceOf: GoldenAllergy
* clinicalStatus = #active
* verificationStatus = #confirmed
* assertedDate = "2019-01-01"
* patient = Reference(golden-animal)

Instance: golden-request
InstanceOf: MedicationRequest
* intent = #order
* medicationCodeableConcept.text = "x"
* subject = Reference(golden-animal)
* context.reference = "Encounter/1"
* requester.agent.reference = "Practitioner/1"

Instance: golden-encounter
InstanceOf: Encounter
* status = #finished
* diagnosis.condition.reference = "Condition/1"

Instance: golden-appointment
InstanceOf: Appointment
* status = #booked
* indication.reference = "Condition/1"
* participant.status = #accepted

Instance: golden-referral
InstanceOf: ReferralRequest
* status = #active
* intent = #order
* subject = Reference(golden-animal)
