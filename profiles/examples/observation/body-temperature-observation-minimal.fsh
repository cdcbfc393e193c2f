Instance: body-temperature-observation-minimal
InstanceOf: CareConnect-BodyTemperature-Observation-1
Title: "Minimal body temperature"
Description: "Says of whom and when; the profile does not ask for the temperature."
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
