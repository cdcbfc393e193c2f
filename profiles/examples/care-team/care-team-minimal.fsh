Instance: care-team-minimal
InstanceOf: CareConnect-CareTeam-1
Title: "Minimal care team"
Description: "The profile demands nothing; a resource must not be empty."
* name = "District nurses"
