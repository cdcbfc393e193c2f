Instance: cc-patient-varga
InstanceOf: CareConnect-Patient-1
Title: "Ilona Varga, who has moved and had another name"
* insert NhsNumber(9990001103, 01)
* active = true
* insert OfficialName(Varga, Ilona)
* name[1].use = #maiden
* name[1].family = "Szabó"
* name[1].given = "Ilona"
* name[1].period.end = "2014-07-19"
* insert Mobile(07700 900103)
* gender = #female
* birthDate = "1985-04-21"
* insert HomeAddress(19 Notional Way, Exampleton, XX1 4HH)
* address[0].period.start = "2019-10-01"
* address[1].use = #old
* address[1].line = "2 Former Court"
* address[1].city = "Mockford"
* address[1].postalCode = "XX2 6JJ"
* address[1].period.start = "2011-04-01"
* address[1].period.end = "2019-09-30"
* maritalStatus = $marital-status#M "Married"
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)
