Extension: Extension-CareConnect-DeliveryChannel-1
Id: Extension-CareConnect-DeliveryChannel-1
Title: "CareConnect Delivery Channel"
Description: "How the appointment is held, such as in person or by telephone."
Context: Slot, Appointment
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* insert PublishedStructure(1.0.0, 2019-11-28, 2019)
* ^status = #active
* . 0..1
* value[x] only code
* value[x] from DeliveryChannelValueSet (extensible)
