Instance: task-complete
InstanceOf: CareConnect-Task-1
Title: "Complete task"
* extension[incrementNumber].extension[incrementNumber].valueInteger = 2
* extension[failsafeRuleVersion].extension[failsafeRuleVersion].valueString = "1.4"
* insert LocalIdentifier(tasks, T-0001)
* status = #in-progress
* intent = #order
* priority = #routine
* code.text = "Failsafe"
* description = "Ask whether the appointment was kept."
* focus = Reference(appointment-minimal)
* for = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* authoredOn = "2024-03-05T08:00:00+00:00"
* lastModified = "2024-03-05T09:00:00+00:00"
* requester.agent = Reference(practitioner-minimal)
* owner = Reference(organization-minimal)
