RuleSet: PlainProcedureRequest
* insert Claims(CareConnect-ProcedureRequest-1)
* status = #active
* intent = #order
* code.text = "Watch the heart rate"
* subject = Reference(patient-minimal)

Instance: procedure-request-breaks-intent-code
InstanceOf: ProcedureRequest
Title: "Request for a procedure with an intent that does not exist"
* insert Breaks(binding-required)
* insert PlainProcedureRequest
* intent = #wish

Instance: procedure-request-breaks-identifier-system-missing
InstanceOf: ProcedureRequest
Title: "Request for a procedure whose identifier is of no system"
* insert Breaks(element-min)
* insert PlainProcedureRequest
* identifier.value = "RQ-0002"

Instance: procedure-request-breaks-reason-version
InstanceOf: ProcedureRequest
Title: "Request for a procedure with a reason whose code has a version"
* insert Breaks(element-max)
* insert PlainProcedureRequest
* reasonCode.coding = $snomed-ct#84229001 "Fatigue"
* reasonCode.coding.version = "http://snomed.info/sct/999000041000000102"

Instance: procedure-request-breaks-requisition-assigner
InstanceOf: ProcedureRequest
Title: "Request for a procedure whose requisition was numbered by a practitioner"
* insert Breaks(reference-target)
* insert PlainProcedureRequest
* requisition.value = "RQ-G002"
* requisition.assigner.reference = "Practitioner/practitioner-minimal"

Instance: procedure-request-breaks-two-descriptions
InstanceOf: ProcedureRequest
Title: "Request for a procedure whose site was chosen by two descriptions"
* insert Breaks(slice-max)
* insert PlainProcedureRequest
* bodySite.coding = $snomed-ct#368209003 "Right arm"
* insert PlainDescription(bodySite.coding, 0, 39999999111)
* insert PlainDescription(bodySite.coding, 1, 399999999119)
