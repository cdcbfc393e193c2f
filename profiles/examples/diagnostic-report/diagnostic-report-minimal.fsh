Instance: diagnostic-report-minimal
InstanceOf: CareConnect-DiagnosticReport-1
Title: "Minimal report"
Description: "Has what the core asks for, and a subject."
* status = #final
* code.text = "Skin prick test"
* subject = Reference(patient-minimal)
