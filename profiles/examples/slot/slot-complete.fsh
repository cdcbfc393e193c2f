Instance: slot-complete
InstanceOf: CareConnect-Slot-1
Title: "Complete slot"
* extension[deliveryChannel].valueCode = #Video
* insert LocalIdentifier(slots, SL-0001)
* serviceCategory.text = "General practice"
* serviceType.text = "Asthma clinic"
* specialty.text = "General practice"
* appointmentType.text = "Review"
* schedule = Reference(schedule-complete)
* status = #free
* start = "2024-03-04T10:00:00.000+00:00"
* end = "2024-03-04T10:20:00.000+00:00"
* overbooked = false
* comment = "By video only"
