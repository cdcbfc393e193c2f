Instance: immunization-minimal
InstanceOf: CareConnect-Immunization-1
Title: "Minimal vaccination"
Description: "Has only what the core asks for: the profile asks for more of the protocol, where there is one."
* status = #completed
* notGiven = false
* vaccineCode.text = "MMR"
* patient = Reference(patient-minimal)
* primarySource = false
