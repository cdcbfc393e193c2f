Instance: cc-practitioner-adeyemi
InstanceOf: CareConnect-Practitioner-1
Title: "A general practitioner"
* identifier[sdsUserID].value = "999000000011"
* identifier[sdsRoleProfileID].value = "999000000111"
* active = true
* name.use = #official
* name.family = "Adeyemi"
* name.given = "Folake"
* name.prefix = "Dr"
* telecom.system = #phone
* telecom.value = "01632 960311"
* telecom.use = #work
* gender = #female
* qualification.code.text = "Member of the Royal College of General Practitioners"

Instance: cc-practitioner-castellano
InstanceOf: CareConnect-Practitioner-1
Title: "A consultant"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#it "Italian"
* extension[nhsCommunication].extension[communicationProficiency].valueCodeableConcept = LanguageAbilityProficiencyCodeSystem#E "Excellent"
* identifier[sdsUserID].value = "999000000012"
* identifier[sdsRoleProfileID].value = "999000000112"
* active = true
* name.use = #official
* name.family = "Castellano"
* name.given = "Bruno"
* name.prefix = "Mr"
* gender = #male
* qualification.code.text = "Fellow of the Royal College of Surgeons"

Instance: cc-practitioner-huang
InstanceOf: CareConnect-Practitioner-1
Title: "A community nurse"
* identifier[sdsUserID].value = "999000000013"
* active = true
* name.use = #official
* name.family = "Huang"
* name.given = "Mei"
* gender = #female
* qualification.code.text = "Registered Nurse"
* qualification.issuer = Reference(cc-organization-vale-trust)
