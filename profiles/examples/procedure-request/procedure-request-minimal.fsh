Instance: procedure-request-minimal
InstanceOf: CareConnect-ProcedureRequest-1
Title: "Minimal request for a procedure"
Description: "Has only what the core asks for: the profile asks for nothing more."
* status = #active
* intent = #order
* code.text = "Watch the heart rate"
* subject = Reference(patient-minimal)
