Instance: care-team-breaks-member-target
InstanceOf: CareTeam
Title: "Care team with a ward as a member"
* insert Breaks(reference-target)
* insert Claims(CareConnect-CareTeam-1)
* participant.member.reference = "Location/location-minimal"

Instance: care-team-breaks-status
InstanceOf: CareTeam
Title: "Care team with a status that does not exist"
* insert Breaks(binding-required)
* insert Claims(CareConnect-CareTeam-1)
* status = #resting

Instance: care-team-breaks-period
InstanceOf: CareTeam
Title: "Care team that ends before it begins"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-CareTeam-1)
* period.start = "2024-01-15"
* period.end = "2023-01-15"
