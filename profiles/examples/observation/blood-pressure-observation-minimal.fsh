Instance: blood-pressure-observation-minimal
InstanceOf: CareConnect-BloodPressure-Observation-1
Title: "Minimal blood pressure"
Description: "Says of whom and when; the profile does not ask for the pressures."
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
