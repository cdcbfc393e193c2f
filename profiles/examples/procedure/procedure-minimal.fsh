Instance: procedure-minimal
InstanceOf: CareConnect-Procedure-1
Title: "Minimal procedure"
Description: "Has only what the core asks for, a status and a subject: the profile asks for nothing more."
* status = #completed
* subject = Reference(patient-minimal)
