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
