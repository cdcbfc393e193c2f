Instance: organization-complete
InstanceOf: CareConnect-Organization-1
Title: "Complete organization"
Description: "Has every element that the profile speaks of."
* extension[mainLocation].valueReference = Reference(cc-location-vale-hospital)
* extension[organization-period].valuePeriod.start = "2001-04-01"
* identifier[odsOrganisationCode].value = "XZ801"
* identifier[odsOrganisationCode].assigner = Reference(cc-organization-vale-trust)
* identifier[odsSiteCode].value = "XZ80101"
* identifier[odsSiteCode].assigner = Reference(cc-organization-vale-trust)
* identifier[2].system = "https://example.org/organization-number"
* identifier[2].value = "O-0001"
* active = true
* type.text = "Outpatient department"
* name = "Synthetic Vale Eye Clinic"
* alias = "The Eye Clinic"
* telecom.system = #phone
* telecom.value = "020 7946 0801"
* telecom.use = #work
* address.use = #work
* address.line = "1 Vale Drive"
* address.city = "Mockford"
* address.postalCode = "XX2 1AA"
* partOf = Reference(cc-organization-vale-trust)
* contact.name.family = "Deskwright"
* contact.name.given = "Pat"
* contact.telecom.system = #email
* contact.telecom.value = "eye.clinic@example.org"
