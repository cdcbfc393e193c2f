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

Instance: cc-organization-brindle
InstanceOf: CareConnect-Organization-1
Title: "Another GP practice"
* identifier[odsOrganisationCode].value = "Y99902"
* active = true
* type.text = "GP practice"
* name = "Synthetic Brindle Road Practice"
* insert WorkPhone(01632 960302)
* insert WorkAddress(88 Brindle Road, Mockford, XX2 7KK)

Instance: cc-organization-vale-laboratory
InstanceOf: CareConnect-Organization-1
Title: "The laboratory of the trust, which performs the tests"
* identifier[odsSiteCode].value = "XZ902"
* active = true
* type.text = "Laboratory"
* name = "Synthetic Vale Pathology"
* insert WorkPhone(020 7946 0903)
* partOf = Reference(cc-organization-vale-trust)

Instance: cc-organization-mockford-pharmacy
InstanceOf: CareConnect-Organization-1
Title: "A community pharmacy, which patients nominate and which dispenses"
* identifier[odsOrganisationCode].value = "XZ8PH"
* active = true
* type.text = "Pharmacy"
* name = "Synthetic Mockford Pharmacy"
* insert WorkPhone(01632 960305)
* insert WorkAddress(5 Market Place, Mockford, XX2 1CC)

Instance: cc-organization-larkfield
InstanceOf: CareConnect-Organization-1
Title: "A care home"
* identifier[odsOrganisationCode].value = "XZ8CH"
* active = true
* type.text = "Care home"
* name = "Synthetic Larkfield Care Home"
* insert WorkPhone(01632 960306)
* insert WorkAddress(2 Larkfield Drive, Exampleton, XX1 8LL)
