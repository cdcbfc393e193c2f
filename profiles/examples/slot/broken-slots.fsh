RuleSet: PlainSlot
* schedule.reference = "Schedule/schedule-minimal"
* start = "2024-03-04T10:20:00.000+00:00"
* end = "2024-03-04T10:40:00.000+00:00"

Instance: slot-breaks-identifier-missing
InstanceOf: Slot
Title: "Slot without an identifier"
* insert Breaks(element-min)
* insert Claims(CareConnect-Slot-1)
* insert PlainSlot
* status = #free

Instance: slot-breaks-status
InstanceOf: Slot
Title: "Slot with a status of appointments"
* insert Breaks(binding-required)
* insert Claims(CareConnect-Slot-1)
* identifier.value = "SL-0002"
* insert PlainSlot
* status = #booked

Instance: slot-breaks-delivery-channel-type
InstanceOf: Slot
Title: "Slot whose delivery channel is a text in place of a code"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-Slot-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* extension.valueString = "Video"
* identifier.value = "SL-0003"
* insert PlainSlot
* status = #free
