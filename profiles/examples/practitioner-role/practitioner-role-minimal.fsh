Instance: practitioner-role-minimal
InstanceOf: CareConnect-PractitionerRole-1
Title: "Minimal practitioner role"
Description: "The profile demands nothing; a resource must not be empty."
* active = true
