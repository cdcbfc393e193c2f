Instance: patient-minimal
InstanceOf: CareConnect-Patient-1
Title: "Minimal patient"
Description: "Has only what the profile asks for: an official name with a family name."
* name[official].family = "Minimalton"
