Instance: episode-of-care-complete
InstanceOf: CareConnect-EpisodeOfCare-1
Title: "Complete episode of care"
* insert LocalIdentifier(episodes, EC-0001)
* identifier.assigner = Reference(organization-complete)
* status = #active
* type.text = "Care for asthma"
* diagnosis.condition = Reference(condition-minimal)
* patient = Reference(patient-minimal)
* managingOrganization = Reference(organization-minimal)
* period.start = "2024-01-15"
* referralRequest = Reference(referral-request-minimal)
* careManager = Reference(practitioner-minimal)
* team = Reference(care-team-minimal)
