Instance: cc-patient-ashworth-nadia
InstanceOf: CareConnect-Patient-1
Title: "Nadia Ashworth"
* insert NhsNumber(9990001022, 01)
* active = true
* insert OfficialName(Ashworth, Nadia)
* insert Mobile(07700 900122)
* gender = #female
* birthDate = "1976-11-02"
* insert HomeAddress(3 Placeholder Lane, Exampleton, XX1 2CC)
* maritalStatus = $marital-status#D "Divorced"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)
