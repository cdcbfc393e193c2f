Instance: practitioner-complete
InstanceOf: CareConnect-Practitioner-1
Title: "Complete practitioner"
Description: "Has every element that the profile speaks of and allows."
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#q4 "British Sign Language"
* extension[nhsCommunication].extension[preferred].valueBoolean = false
* extension[nhsCommunication].extension[modeOfCommunication].valueCodeableConcept = LanguageAbilityModeCodeSystem#ESGN "Expressed signed"
* extension[nhsCommunication].extension[communicationProficiency].valueCodeableConcept = LanguageAbilityProficiencyCodeSystem#G "Good"
* extension[nhsCommunication].extension[interpreterRequired].valueBoolean = false
* identifier[sdsUserID].value = "999000000001"
* identifier[sdsUserID].assigner = Reference(cc-organization-vale-trust)
* identifier[sdsRoleProfileID][0].value = "999000000101"
* identifier[sdsRoleProfileID][0].assigner = Reference(cc-organization-vale-trust)
* identifier[sdsRoleProfileID][1].value = "999000000102"
* identifier[3].system = "https://example.org/staff-number"
* identifier[3].value = "S-0001"
* active = true
* name.use = #official
* name.family = "Wholesome"
* name.given = "Imran"
* name.prefix = "Dr"
* telecom.system = #email
* telecom.value = "imran.wholesome@example.org"
* telecom.use = #work
* address.use = #work
* address.line = "1 Vale Drive"
* address.city = "Mockford"
* address.postalCode = "XX2 1AA"
* gender = #male
* birthDate = "1972-12-03"
* qualification.identifier.system = "https://example.org/register"
* qualification.identifier.value = "Q-0001"
* qualification.identifier.assigner = Reference(organization-complete)
* qualification.code.text = "Bachelor of Medicine"
* qualification.issuer = Reference(organization-complete)
