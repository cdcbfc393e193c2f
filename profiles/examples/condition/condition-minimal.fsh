Instance: condition-minimal
InstanceOf: CareConnect-Condition-1
Title: "Minimal condition"
Description: "Has a clinical status and a subject: without verification status, a condition needs the first."
* clinicalStatus = #active
* subject = Reference(patient-minimal)
