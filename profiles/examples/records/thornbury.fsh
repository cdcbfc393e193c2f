Instance: cc-patient-thornbury
InstanceOf: CareConnect-Patient-1
Title: "A newborn Thornbury, whose NHS number is not traced before six weeks of age"
* insert NhsNumber(9990001073, 08)
* active = true
* insert OfficialName(Thornbury, Baby)
* gender = #unknown
* birthDate = "2024-05-20"
* birthDate.extension[patient-birthTime].valueDateTime = "2024-05-20T03:42:00+01:00"
* multipleBirthInteger = 1
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-vale-community)
