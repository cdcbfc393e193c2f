Instance: appointment-complete
InstanceOf: CareConnect-Appointment-1
Title: "Complete appointment"
Description: "A cancelled appointment with every extension of the profile."
* extension[deliveryChannel].valueCode = #Telephone
* extension[appointmentCancellationReason].valueString = "The patient is away that week."
* extension[bookingOrganisation].valueReference = Reference(organization-complete)
* insert LocalIdentifier(appointments, A-0001)
* status = #cancelled
* serviceCategory.coding = SDSJobRoleNameCodeSystem#R0260 "General Medical Practitioner"
* serviceType.text = "Asthma review"
* specialty.text = "General practice"
* appointmentType.text = "Review"
* reason.text = "Yearly review of asthma"
* priority = 5
* description = "Yearly review of asthma"
* start = "2024-03-04T10:00:00+00:00"
* end = "2024-03-04T10:20:00+00:00"
* minutesDuration = 20
* slot = Reference(slot-complete)
* created = "2024-02-01T09:12:00+00:00"
* comment = "Bring the peak flow meter."
* incomingReferral = Reference(referral-request-complete)
* participant[0].actor = Reference(patient-minimal)
* participant[0].required = #required
* participant[0].status = #declined
* participant[1].actor = Reference(practitioner-minimal)
* participant[1].required = #required
* participant[1].status = #accepted
* requestedPeriod.start = "2024-03-01"
* requestedPeriod.end = "2024-03-31"
