Instance: observation-minimal
InstanceOf: CareConnect-Observation-1
Title: "Minimal observation"
Description: "Has only what the core asks for, a status and a code: the profile asks for nothing more."
* status = #final
* code.text = "Felt well"
