Instance: heart-rate-observation-minimal
InstanceOf: CareConnect-HeartRate-Observation-1
Title: "Minimal heart rate"
Description: "Says of whom, when and on what request; the profile does not ask for the rate."
* basedOn = Reference(procedure-request-minimal)
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
