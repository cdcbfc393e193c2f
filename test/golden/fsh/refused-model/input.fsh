Instance: refused-encounter
InstanceOf: MedicationRequest
* intent = #order
* medicationCodeableConcept.text = "x"
* subject.reference = "Patient/1"
* encounter.reference = "Encounter/1"

Instance: refused-reported
InstanceOf: MedicationRequest
* intent = #order
* medicationCodeableConcept.text = "x"
* subject.reference = "Patient/1"
* reportedBoolean = true

Profile: RefusedServiceRequest
Parent: ServiceRequest

Profile: RefusedStatus
Parent: AllergyIntolerance
* clinicalStatus only CodeableConcept

Extension: RefusedCanonical
Context: Patient
* value[x] only canonical
