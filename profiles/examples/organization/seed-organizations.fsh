Instance: cc-organization-fernhollow
InstanceOf: CareConnect-Organization-1
Title: "A GP practice"
* identifier[odsOrganisationCode].value = "Y99901"
* active = true
* type.text = "GP practice"
* name = "Synthetic Fernhollow Surgery"
* telecom.system = #phone
* telecom.value = "01632 960301"
* telecom.use = #work
* address.use = #work
* address.line = "12 Fernhollow Lane"
* address.city = "Exampleton"
* address.postalCode = "XX1 9ZZ"

Instance: cc-organization-vale-trust
InstanceOf: CareConnect-Organization-1
Title: "An NHS trust"
* identifier[odsOrganisationCode].value = "XZ9"
* active = true
* type.text = "NHS trust"
* name = "Synthetic Vale NHS Foundation Trust"
* telecom.system = #phone
* telecom.value = "020 7946 0901"
* telecom.use = #work
* address.use = #work
* address.line = "1 Vale Drive"
* address.city = "Mockford"
* address.postalCode = "XX2 1AA"

Instance: cc-organization-vale-community
InstanceOf: CareConnect-Organization-1
Title: "A part of the trust, with a site code"
* identifier[odsSiteCode].value = "XZ901"
* active = true
* type.text = "Community services"
* name = "Synthetic Vale Community Services"
* telecom.system = #phone
* telecom.value = "020 7946 0902"
* telecom.use = #work
* partOf = Reference(cc-organization-vale-trust)
