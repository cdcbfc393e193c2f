// Found without papers: no date of birth, and an NHS number that has to be traced.

Instance: cc-patient-reeve
InstanceOf: CareConnect-Patient-1
Title: "Jordan Reeve, whose birth date is not known"
* insert NhsNumber(9990002061, 03)
* active = true
* insert OfficialName(Reeve, Jordan)
* gender = #unknown
* managingOrganization = Reference(cc-organization-vale-trust)

Instance: cc-encounter-reeve-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(reeve, 2026-10-31T23:50:00+00:00, 2026-11-01T06:15:00+00:00)

Instance: cc-condition-reeve-complaint
InstanceOf: Condition
* insert ConditionOf(reeve, presenting-complaint, Presenting Complaint, active, 130987000, Acute confusion, 2026-10-31)
* context = Reference(cc-encounter-reeve-emergency)

Instance: cc-task-reeve-trace
InstanceOf: Task
* insert TaskFor(reeve, in-progress, 2026-11-01T06:30:00+00:00, Trace the NHS number)
* owner = Reference(cc-organization-vale-trust)
* focus = Reference(cc-patient-reeve)
