Instance: respiratory-rate-observation-minimal
InstanceOf: CareConnect-RespiratoryRate-Observation-1
Title: "Minimal respiratory rate"
Description: "Says of whom and when; the profile does not ask for the rate."
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
