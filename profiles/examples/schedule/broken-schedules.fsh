Instance: schedule-breaks-identifier-missing
InstanceOf: Schedule
Title: "Schedule without an identifier"
* insert Breaks(element-min)
* insert Claims(CareConnect-Schedule-1)
* actor.reference = "Practitioner/practitioner-minimal"

Instance: schedule-breaks-two-identifiers
InstanceOf: Schedule
Title: "Schedule with two identifiers"
* insert Breaks(element-max)
* insert Claims(CareConnect-Schedule-1)
* identifier[0].value = "SC-0002"
* identifier[1].value = "SC-0003"
* actor.reference = "Practitioner/practitioner-minimal"

Instance: schedule-breaks-actor-target
InstanceOf: Schedule
Title: "Schedule of an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Schedule-1)
* identifier.value = "SC-0004"
* actor.reference = "Organization/organization-minimal"

Instance: schedule-breaks-delivery-channel-place
InstanceOf: Schedule
Title: "Schedule with the delivery channel that belongs to its slots"
* insert Breaks(extension-context)
* insert Claims(CareConnect-Schedule-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* extension.valueCode = #Video
* identifier.value = "SC-0005"
* actor.reference = "Practitioner/practitioner-minimal"
