Instance: schedule-complete
InstanceOf: CareConnect-Schedule-1
Title: "Complete schedule"
* insert LocalIdentifier(schedules, SC-0001)
* active = true
* serviceCategory.text = "General practice"
* serviceType.text = "Asthma clinic"
* specialty.text = "General practice"
* actor[0] = Reference(practitioner-minimal)
* actor[1] = Reference(location-minimal)
* planningHorizon.start = "2024-03-01"
* planningHorizon.end = "2024-03-31"
* comment = "Not in the school holidays"
