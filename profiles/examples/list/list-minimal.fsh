Instance: list-minimal
InstanceOf: CareConnect-List-1
Title: "Minimal list"
Description: "Has only what the core asks for, a status and a mode: the profile asks for nothing more."
* status = #current
* mode = #working
