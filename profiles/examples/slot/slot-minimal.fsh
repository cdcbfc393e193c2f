Instance: slot-minimal
InstanceOf: CareConnect-Slot-1
Title: "Minimal slot"
* insert LocalIdentifier(slots, SL-0000)
* schedule = Reference(schedule-minimal)
* status = #busy
* start = "2024-03-04T09:40:00.000+00:00"
* end = "2024-03-04T10:00:00.000+00:00"
