Instance: specimen-minimal
InstanceOf: CareConnect-Specimen-1
Title: "Minimal specimen"
Description: "Has only what the core asks for, a subject: the profile asks for nothing more."
* subject = Reference(patient-minimal)
