Instance: cc-patient-ashworth-alex
InstanceOf: CareConnect-Patient-1
Title: "Alex Ashworth, whose NHS number ends in the check digit 0"
* insert NhsNumber(9990001030, 01)
* active = true
* insert OfficialName(Ashworth, Alex)
* telecom.system = #email
* telecom.value = "alex.ashworth@example.org"
* gender = #male
* birthDate = "2001-08-17"
* insert HomeAddress(3 Placeholder Lane, Exampleton, XX1 2CC)
* maritalStatus = $marital-status#S "Never Married"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)
