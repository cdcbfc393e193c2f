Instance: schedule-minimal
InstanceOf: CareConnect-Schedule-1
Title: "Minimal schedule"
* insert LocalIdentifier(schedules, SC-0000)
* actor = Reference(practitioner-minimal)
