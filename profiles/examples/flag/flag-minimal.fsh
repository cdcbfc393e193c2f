Instance: flag-minimal
InstanceOf: CareConnect-Flag-1
Title: "Minimal flag"
Description: "Has only what the core asks for: the profile asks for nothing more."
* status = #active
* code.text = "Needs a chaperone"
* subject = Reference(patient-minimal)
