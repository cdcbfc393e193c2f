RuleSet: PlainAppointment
* status = #proposed
* participant.actor.reference = "Patient/patient-minimal"
* participant.status = #needs-action

Instance: appointment-breaks-participant-status-missing
InstanceOf: Appointment
Title: "Appointment whose participant has neither accepted nor declined"
* insert Breaks(element-min)
* insert Claims(CareConnect-Appointment-1)
* status = #proposed
* participant.actor.reference = "Patient/patient-minimal"

Instance: appointment-breaks-delivery-channel-type
InstanceOf: Appointment
Title: "Appointment whose delivery channel is a text in place of a code"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-Appointment-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* extension.valueString = "Telephone"
* insert PlainAppointment

Instance: appointment-breaks-two-cancellation-reasons
InstanceOf: Appointment
Title: "Appointment that is cancelled for two reasons"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Appointment-1)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AppointmentCancellationReason-1"
* extension[0].valueString = "The patient is away."
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AppointmentCancellationReason-1"
* extension[1].valueString = "The doctor is away."
* insert PlainAppointment

Instance: appointment-breaks-booking-organisation-target
InstanceOf: Appointment
Title: "Appointment that was booked by a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Appointment-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-BookingOrganisation-1"
* extension.valueReference.reference = "Practitioner/practitioner-minimal"
* insert PlainAppointment
