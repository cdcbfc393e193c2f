Instance: task-minimal
InstanceOf: CareConnect-Task-1
Title: "Minimal task"
* status = #requested
* intent = #proposal
