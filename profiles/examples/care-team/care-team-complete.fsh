Instance: care-team-complete
InstanceOf: CareConnect-CareTeam-1
Title: "Complete care team"
* insert LocalIdentifier(care-teams, CT-0001)
* identifier.assigner = Reference(organization-complete)
* status = #active
* name = "Asthma team of the practice"
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* period.start = "2024-01-15"
* participant[0].role.text = "Nurse"
* participant[0].member = Reference(practitioner-minimal)
* participant[0].onBehalfOf = Reference(organization-minimal)
* participant[1].role.text = "Mother"
* participant[1].member = Reference(related-person-minimal)
* reasonReference = Reference(condition-minimal)
* managingOrganization = Reference(organization-minimal)
* note.authorReference = Reference(practitioner-minimal)
* note.text = "Meets in the first week of a month."
