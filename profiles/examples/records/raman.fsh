// A girl under sixteen: not to be invited to hold her own record.

Instance: cc-patient-raman
InstanceOf: CareConnect-Patient-1
Title: "Priya Raman, under sixteen"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#H "Indian or British Indian"
* insert NhsNumber(9990002045, 01)
* active = true
* insert OfficialName(Raman, Priya)
* gender = #female
* birthDate = "2014-12-15"
* insert HomeAddress(23 Pattern Hill, Exampleton, XX1 6PP)
* contact.relationship.text = "Father"
* contact.name.use = #official
* contact.name.family = "Raman"
* contact.name.given = "Suresh"
* contact.telecom.system = #phone
* contact.telecom.value = "07700 900245"
* contact.gender = #male
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-relatedperson-raman-suresh
InstanceOf: RelatedPerson
* insert RelativeOf(raman, FTH, father, Raman, Suresh)
* gender = #male

Instance: cc-allergyintolerance-raman-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(raman, 2020-09-01)

Instance: cc-condition-raman-migraine
InstanceOf: Condition
* insert Problem(raman, active, 37796009, Migraine, 2025-02-24)

Instance: cc-encounter-raman-2025
InstanceOf: Encounter
* insert Consultation(raman, adeyemi, 2025-02-24T16:20:00+00:00, 2025-02-24T16:35:00+00:00)

Instance: cc-immunization-raman-mmr-1
InstanceOf: Immunization
* insert Vaccination(raman, 396427003, Measles mumps and rubella vaccine, 14189004, Measles, 1, 2016-01-18)

Instance: cc-immunization-raman-mmr-2
InstanceOf: Immunization
* insert Vaccination(raman, 170433008, Measles mumps and rubella vaccination - second dose, 14189004, Measles, 2, 2018-04-30)

Instance: cc-medicationstatement-raman-ibuprofen
InstanceOf: MedicationStatement
* insert Taken(raman, ibuprofen, active, y, 2025-02-24, 200 mg with food at the first sign)
* informationSource = Reference(cc-relatedperson-raman-suresh)

Instance: cc-familymemberhistory-raman-mother
InstanceOf: FamilyMemberHistory
* insert FamilyHistory(raman, 72705000, Mother, female, 2025-02-24)
* condition.code = $snomed-ct#37796009 "Migraine"
