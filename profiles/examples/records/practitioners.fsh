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
* insert WorkAddress(2 Specimen Road, Exampleton, XX1 1AA)
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

Instance: cc-practitioner-pemberton
InstanceOf: CareConnect-Practitioner-1
Title: "A general practitioner of another practice"
* insert SdsUser(999000000014)
* insert Professional(Pemberton, Idris, male)
* name.prefix = "Dr"
* qualification.code.text = "Member of the Royal College of General Practitioners"

Instance: cc-practitioner-tolliver
InstanceOf: CareConnect-Practitioner-1
Title: "A midwife"
* insert SdsUser(999000000015)
* insert Professional(Tolliver, Grace, female)
* qualification.code.text = "Registered Midwife"

Instance: cc-practitioner-haddad
InstanceOf: CareConnect-Practitioner-1
Title: "A pharmacist"
* insert SdsUser(999000000016)
* insert Professional(Haddad, Samir, male)
* qualification.code.text = "Registered Pharmacist"

Instance: cc-practitioner-fairbairn
InstanceOf: CareConnect-Practitioner-1
Title: "A doctor of the emergency department"
* insert SdsUser(999000000017)
* insert Professional(Fairbairn, Lena, female)
* name.prefix = "Dr"
* qualification.code.text = "Fellow of the Royal College of Emergency Medicine"

Instance: cc-practitioner-nyberg
InstanceOf: CareConnect-Practitioner-1
Title: "A physician, for diabetes and the heart"
* insert SdsUser(999000000018)
* insert Professional(Nyberg, Oskar, male)
* name.prefix = "Dr"
* qualification.code.text = "Fellow of the Royal College of Physicians"

Instance: cc-practitioner-ellery
InstanceOf: CareConnect-Practitioner-1
Title: "A health visitor, who is not active any more"
* insert SdsUser(999000000019)
* insert Professional(Ellery, Ruth, female)
* active = false
* qualification.code.text = "Specialist Community Public Health Nurse"

RuleSet: SdsUser(number)
* identifier[sdsUserID].value = "{number}"

RuleSet: Professional(family, given, gender)
* active = true
* name.use = #official
* name.family = "{family}"
* name.given = "{given}"
* gender = #{gender}
