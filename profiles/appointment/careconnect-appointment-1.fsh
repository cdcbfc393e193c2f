Profile: CareConnect-Appointment-1
Parent: Appointment
Id: CareConnect-Appointment-1
Title: "CareConnect Appointment"
Description: "A booked, proposed or past appointment, with how it is held, who booked it and why it was cancelled."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1"
* insert PublishedStructure(1.1.0, 2019-12-09, 2019)

* extension contains
    Extension-CareConnect-DeliveryChannel-1 named deliveryChannel 0..1 and
    Extension-CareConnect-AppointmentCancellationReason-1 named appointmentCancellationReason 0..1 and
    Extension-CareConnect-BookingOrganisation-1 named bookingOrganisation 0..1

// Job roles as categories of service: as published.
* serviceCategory from SDSJobRoleNameValueSet (extensible)
