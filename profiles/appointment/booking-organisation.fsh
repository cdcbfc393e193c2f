Extension: Extension-CareConnect-BookingOrganisation-1
Id: Extension-CareConnect-BookingOrganisation-1
Title: "CareConnect Booking Organisation"
Description: "The organisation that booked the appointment."
Context: Appointment
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-BookingOrganisation-1"
* insert PublishedStructure(1.0.0, 2019-12-04, 2019)
* . 0..1
* value[x] only Reference(CareConnect-Organization-1)
