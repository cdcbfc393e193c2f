Instance: vital-signs-observation-minimal
InstanceOf: CareConnect-VitalSigns-Observation-1
Title: "Minimal panel of vital signs"
Description: "Says of whom and when; status, category and code are those of every panel."
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
