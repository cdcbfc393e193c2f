Instance: practitioner-minimal
InstanceOf: CareConnect-Practitioner-1
Title: "Minimal practitioner"
Description: "Has a name only: the profile asks for nothing."
* name.family = "Brevity"
