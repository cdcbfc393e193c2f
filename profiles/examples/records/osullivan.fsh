Instance: cc-patient-osullivan
InstanceOf: CareConnect-Patient-1
Title: "Siân Zoë O'Sullivan-Müller, whose name has an apostrophe, a hyphen and diacritics"
* insert NhsNumber(9990001057, 01)
* active = true
* name[official].family = "O'Sullivan-Müller"
* name[official].given[0] = "Siân"
* name[official].given[1] = "Zoë"
* telecom.system = #phone
* telecom.value = "0113 496 0157"
* telecom.use = #home
* gender = #female
* birthDate = "1990-06-30"
* insert HomeAddress(Tŷ Enghraifft, Mockford, XX2 4EE)
* address.line[1] = "5 Dummy Close"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)
