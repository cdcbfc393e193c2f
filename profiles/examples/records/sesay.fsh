// Stays at a temporary address; her NHS number was looked for without a match.

Instance: cc-patient-sesay
InstanceOf: CareConnect-Patient-1
Title: "Amina Sesay, at a temporary address"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#fr "French"
* extension[nhsCommunication].extension[preferred].valueBoolean = true
* insert NhsNumber(9990002126, 04)
* active = true
* insert OfficialName(Sesay, Amina)
* insert Mobile(07700 900226)
* telecom[1].system = #email
* telecom[1].value = "amina.sesay@example.org"
* gender = #female
* birthDate = "1962-08-08"
* address.use = #temp
* address.line[0] = "Synthetic Harbour Hostel"
* address.line[1] = "1 Harbour Steps"
* address.city = "Mockford"
* address.postalCode = "XX2 3SS"
* address.period.start = "2026-11-01"
* generalPractitioner = Reference(cc-organization-brindle)
* managingOrganization = Reference(cc-organization-brindle)

Instance: cc-encounter-sesay-2026
InstanceOf: Encounter
* insert EncounterOf(sesay, AMB, ambulatory, 2026-11-06T09:30:00+00:00, 2026-11-06T09:50:00+00:00)
* type = $snomed-ct#11429006 "Consultation"
* participant.individual = Reference(cc-practitioner-pemberton)
* serviceProvider = Reference(cc-organization-brindle)
