Instance: appointment-minimal
InstanceOf: CareConnect-Appointment-1
Title: "Minimal appointment"
* status = #proposed
* participant.actor = Reference(patient-minimal)
* participant.status = #needs-action
