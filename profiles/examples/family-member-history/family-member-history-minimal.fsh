Instance: family-member-history-minimal
InstanceOf: CareConnect-FamilyMemberHistory-1
Title: "Minimal history of a relative"
Description: "Has only what the core asks for: the profile asks for nothing more."
* status = #completed
* patient = Reference(patient-minimal)
* relationship.text = "Mother"
