Instance: care-plan-minimal
InstanceOf: CareConnect-CarePlan-1
Title: "Minimal care plan"
* status = #completed
* intent = #plan
* subject = Reference(patient-minimal)
