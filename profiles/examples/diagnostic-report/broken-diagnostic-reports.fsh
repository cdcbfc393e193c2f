RuleSet: PlainReport
* insert Claims(CareConnect-DiagnosticReport-1)
* status = #final
* code.text = "Skin prick test"
* subject = Reference(patient-minimal)

Instance: diagnostic-report-breaks-subject-missing
InstanceOf: DiagnosticReport
Title: "Report on nobody, which the core allows"
* insert Breaks(element-min)
* insert Claims(CareConnect-DiagnosticReport-1)
* status = #final
* code.text = "Skin prick test"

Instance: diagnostic-report-breaks-status-code
InstanceOf: DiagnosticReport
Title: "Report with a status that does not exist"
* insert Breaks(binding-required)
* insert PlainReport
* status = #complete

Instance: diagnostic-report-breaks-result-target
InstanceOf: DiagnosticReport
Title: "Report whose result is a condition"
* insert Breaks(reference-target)
* insert PlainReport
* result.reference = "Condition/condition-minimal"

Instance: diagnostic-report-breaks-two-descriptions
InstanceOf: DiagnosticReport
Title: "Report whose category was chosen by two descriptions"
* insert Breaks(slice-max)
* insert PlainReport
* category.coding = $snomed-ct#394595002 "Pathology"
* insert PlainDescription(category.coding, 0, 169999999112)
* insert PlainDescription(category.coding, 1, 409999999116)

Instance: diagnostic-report-breaks-description-place
InstanceOf: DiagnosticReport
Title: "Report that has the id of a description on the concept instead of its coding"
* insert Breaks(extension-context)
* insert PlainReport
* insert PlainDescription(code, 0, 269999999116)
