// The younger of two people called Thomas Whitlock. Has no allergies: to take one for the other would harm.

Instance: cc-patient-whitlock-1987
InstanceOf: CareConnect-Patient-1
Title: "Thomas Whitlock, the younger of two of this name"
* insert NhsNumber(9990002037, 05)
* active = true
* insert OfficialName(Whitlock, Thomas)
* insert Mobile(07700 900237)
* gender = #male
* birthDate = "1987-10-23"
* insert HomeAddress(6 Sandbox Mews, Mockford, XX2 8NN)
* maritalStatus = $marital-status#S "Never Married"
* generalPractitioner = Reference(cc-practitioner-pemberton)
* managingOrganization = Reference(cc-organization-brindle)

Instance: cc-allergyintolerance-whitlock-1987-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(whitlock-1987, 2026-01-19)

Instance: cc-encounter-whitlock-1987-2026
InstanceOf: Encounter
* insert EncounterOf(whitlock-1987, AMB, ambulatory, 2026-01-19T10:00:00+00:00, 2026-01-19T10:10:00+00:00)
* type = $snomed-ct#11429006 "Consultation"
* participant.individual = Reference(cc-practitioner-pemberton)
* serviceProvider = Reference(cc-organization-brindle)

Instance: cc-condition-whitlock-1987-cold
InstanceOf: Condition
* insert Diagnosis(whitlock-1987, active, 54150009, Upper respiratory infection, 2026-01-19)
* context = Reference(cc-encounter-whitlock-1987-2026)

Instance: cc-medicationrequest-whitlock-1987-amoxicillin
InstanceOf: MedicationRequest
* insert Prescription(whitlock-1987, amoxicillin, delayed-prescribing, Delayed prescribing, active, 2026-01-19)
* requester.agent = Reference(cc-practitioner-pemberton)
* dosageInstruction.text = "One three times a day for five days, if not better by Friday"

Instance: cc-medicationstatement-whitlock-1987-amoxicillin
InstanceOf: MedicationStatement
* insert Taken(whitlock-1987, amoxicillin, intended, unk, 2026-01-19, One three times a day for five days)

Instance: cc-observation-whitlock-1987-temperature
InstanceOf: Observation
* insert Temperature(whitlock-1987, 2026-01-19T10:03:00+00:00, 37.6)
