Instance: location-minimal
InstanceOf: CareConnect-Location-1
Title: "Minimal location"
Description: "The profile demands nothing; a resource must not be empty."
* name = "Health centre"
