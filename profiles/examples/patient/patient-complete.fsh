Instance: patient-complete
InstanceOf: CareConnect-Patient-1
Title: "Complete patient"
Description: "Has every element that the profile speaks of and allows."
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#A "British, Mixed British"
* extension[religiousAffiliation].valueCodeableConcept = $snomed-ct#160542002
* extension[patient-cadavericDonor].valueBoolean = true
* extension[residentialStatus].valueCodeableConcept = ResidentialStatusCodeSystem#H "UK Resident"
* extension[treatmentCategory].valueCodeableConcept = TreatmentCategoryCodeSystem#8 "Not applicable"
* extension[nhsCommunication][0].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#cy "Welsh"
* extension[nhsCommunication][0].extension[preferred].valueBoolean = true
* extension[nhsCommunication][0].extension[modeOfCommunication][0].valueCodeableConcept = LanguageAbilityModeCodeSystem#ESP "Expressed spoken"
* extension[nhsCommunication][0].extension[modeOfCommunication][1].valueCodeableConcept = LanguageAbilityModeCodeSystem#RSP "Received spoken"
* extension[nhsCommunication][0].extension[communicationProficiency].valueCodeableConcept = LanguageAbilityProficiencyCodeSystem#E "Excellent"
* extension[nhsCommunication][0].extension[interpreterRequired].valueBoolean = false
* extension[nhsCommunication][1].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#en "English"
* extension[birthPlace].valueAddress.city = "Llanfiction"
* extension[birthPlace].valueAddress.country = "GBR"
* extension[nominatedPharmacy].valueReference = Reference(organization-minimal)
* extension[deathNotificationStatus].extension[deathNotificationStatus].valueCodeableConcept = DeathNotificationStatusCodeSystem#U "Removed"
* extension[deathNotificationStatus].extension[systemEffectiveDate].valueDateTime = "2022-03-01T09:30:00+00:00"
* insert NhsNumber(9990001006, 01)
* identifier[nhsNumber].use = #official
* identifier[nhsNumber].assigner = Reference(cc-organization-vale-trust)
* identifier[1].system = "https://example.org/hospital-number"
* identifier[1].value = "H-0001"
* active = true
* insert OfficialName(Completeson, Gwenllian)
* name[official].prefix = "Dr"
* name[1].use = #nickname
* name[1].given = "Gwen"
* insert Mobile(07700 900001)
* telecom[1].system = #email
* telecom[1].value = "gwenllian.completeson@example.org"
* gender = #female
* birthDate = "1979-02-11"
* birthDate.extension[patient-birthTime].valueDateTime = "1979-02-11T04:05:00+00:00"
* deceasedBoolean = false
* address.use = #home
* address.type = #physical
* address.text = "1 Example Row, Exampleton, Exampleshire, XX1 1AA"
* address.line = "1 Example Row"
* address.city = "Exampleton"
* address.district = "Exampleshire"
* address.postalCode = "XX1 1AA"
* address.country = "GBR"
* maritalStatus = $marital-status#M "Married"
* contact.name.use = #usual
* contact.name.family = "Completeson"
* contact.name.given = "Rhodri"
* contact.telecom.system = #phone
* contact.telecom.value = "01632 960001"
* contact.address.text = "1 Example Row, Exampleton, Exampleshire, XX1 1AA"
* contact.address.line = "1 Example Row"
* contact.address.city = "Exampleton"
* contact.address.district = "Exampleshire"
* contact.address.postalCode = "XX1 1AA"
* contact.address.country = "GBR"
* contact.gender = #male
* contact.organization = Reference(organization-complete)
* generalPractitioner[0] = Reference(cc-organization-fernhollow)
* generalPractitioner[1] = Reference(practitioner-complete)
* managingOrganization = Reference(cc-organization-vale-trust)
* link.other = Reference(patient-minimal)
* link.type = #seealso
