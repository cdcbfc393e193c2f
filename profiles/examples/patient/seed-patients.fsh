// The patients of the reference server. Three Ashworths, of whom two are female; two born on 1976-11-02; two called
// Alex, of different gender: so that no single one of family, given name, gender or birth date tells them apart.

Instance: cc-patient-ashworth-margaret
InstanceOf: CareConnect-Patient-1
Title: "Margaret Ashworth"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#A "British, Mixed British"
* insert NhsNumber(9990001014, 01)
* active = true
* insert OfficialName(Ashworth, Margaret)
* name[official].prefix = "Mrs"
* insert Mobile(07700 900114)
* gender = #female
* birthDate = "1948-03-12"
* insert HomeAddress(14 Sample Street, Exampleton, XX1 1BB)
* maritalStatus = $marital-status#M "Married"
* generalPractitioner[0] = Reference(cc-organization-fernhollow)
* generalPractitioner[1] = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

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

Instance: cc-patient-okonkwo
InstanceOf: CareConnect-Patient-1
Title: "Alex Okonkwo, treated by the trust"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#N "African"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#ig "Igbo"
* extension[nhsCommunication].extension[preferred].valueBoolean = true
* extension[nhsCommunication].extension[interpreterRequired].valueBoolean = true
* insert NhsNumber(9990001049, 02)
* active = true
* insert OfficialName(Okonkwo, Alex)
* insert Mobile(07700 900149)
* gender = #female
* birthDate = "1976-11-02"
* insert HomeAddress(27 Specimen Road, Mockford, XX2 3DD)
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-vale-trust)

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

Instance: cc-patient-petrov
InstanceOf: CareConnect-Patient-1
Title: "Ivo Petrov, a child with a mother as contact"
* insert NhsNumber(9990001065, 01)
* active = true
* insert OfficialName(Petrov, Ivo)
* gender = #male
* birthDate = "2016-09-05"
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* contact.relationship.text = "Mother"
* contact.name.use = #official
* contact.name.family = "Petrova"
* contact.name.given = "Mila"
* contact.telecom.system = #phone
* contact.telecom.value = "07700 900165"
* contact.gender = #female
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

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

Instance: cc-patient-lindqvist
InstanceOf: CareConnect-Patient-1
Title: "Harald Lindqvist, who has died"
* extension[deathNotificationStatus].extension[deathNotificationStatus].valueCodeableConcept = DeathNotificationStatusCodeSystem#2 "Formal - death notice received from Registrar of Deaths"
* extension[deathNotificationStatus].extension[systemEffectiveDate].valueDateTime = "2023-02-16"
* insert NhsNumber(9990001081, 01)
* active = true
* insert OfficialName(Lindqvist, Harald)
* gender = #male
* birthDate = "1931-01-19"
* deceasedDateTime = "2023-02-14T22:10:00+00:00"
* insert HomeAddress(61 Model Terrace, Mockford, XX2 5GG)
* maritalStatus = $marital-status#W "Widowed"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-vale-trust)

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
