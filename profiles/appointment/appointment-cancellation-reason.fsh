Extension: Extension-CareConnect-AppointmentCancellationReason-1
Id: Extension-CareConnect-AppointmentCancellationReason-1
Title: "CareConnect Appointment Cancellation Reason"
Description: "Why the appointment was cancelled."
Context: Appointment
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AppointmentCancellationReason-1"
* insert PublishedStructure(1.0.0, 2019-12-04, 2019)
* . 0..1
* value[x] 1..1
* value[x] only string
