// Answers a mood diary (enough for pages) and misses appointments. Her mother's record names her as carer.

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

Instance: cc-condition-ashworth-nadia-depression
InstanceOf: Condition
* insert Problem(ashworth-nadia, active, 35489007, Depressive disorder, 2023-05-22)
* severity = $snomed-ct#6736007 "Moderate"
* asserter = Reference(cc-practitioner-adeyemi)

Instance: cc-condition-ashworth-nadia-migraine
InstanceOf: Condition
* insert Problem(ashworth-nadia, active, 37796009, Migraine, 2001)

Instance: cc-condition-ashworth-nadia-hypothyroidism
InstanceOf: Condition
* insert Problem(ashworth-nadia, active, 40930008, Hypothyroidism, 2018-09-17)

Instance: cc-allergyintolerance-ashworth-nadia-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(ashworth-nadia, 2018-09-17)

Instance: cc-encounter-ashworth-nadia-2018
InstanceOf: Encounter
* insert Consultation(ashworth-nadia, adeyemi, 2018-09-17T08:30:00+01:00, 2018-09-17T08:40:00+01:00)

Instance: cc-encounter-ashworth-nadia-2023
InstanceOf: Encounter
* insert Consultation(ashworth-nadia, adeyemi, 2023-05-22T17:00:00+01:00, 2023-05-22T17:25:00+01:00)

Instance: cc-encounter-ashworth-nadia-2023-phone
InstanceOf: Encounter
* insert PhoneConsultation(ashworth-nadia, pemberton, 2023-06-19T08:15:00+01:00, 2023-06-19T08:25:00+01:00)

Instance: cc-medicationrequest-ashworth-nadia-amitriptyline
InstanceOf: MedicationRequest
* insert Repeat(ashworth-nadia, amitriptyline, active, 2023-05-22)
* reasonReference = Reference(cc-condition-ashworth-nadia-migraine)
* dosageInstruction.text = "One at night"

Instance: cc-medicationstatement-ashworth-nadia-amitriptyline
InstanceOf: MedicationStatement
* insert Taken(ashworth-nadia, amitriptyline, active, y, 2023-05-22, One at night)
* basedOn = Reference(cc-medicationrequest-ashworth-nadia-amitriptyline)

// Bought over the counter, as she says herself.
Instance: cc-medicationstatement-ashworth-nadia-ibuprofen
InstanceOf: MedicationStatement
* insert Taken(ashworth-nadia, ibuprofen, active, y, 2020-01-01, 400 mg at the first sign of migraine)
* informationSource = Reference(cc-patient-ashworth-nadia)

Instance: cc-observation-ashworth-nadia-smoking
InstanceOf: Observation
* insert Smoking(ashworth-nadia, 2023-05-22, 266919005, Never smoked tobacco)

Instance: cc-observation-ashworth-nadia-blood-pressure
InstanceOf: Observation
* insert BloodPressure(ashworth-nadia, 2023-05-22T17:05:00+01:00, 118, 74)

Instance: cc-referralrequest-ashworth-nadia-psychology
InstanceOf: ReferralRequest
* insert Referral(ashworth-nadia, active, routine, 2023-05-22)
* type = $snomed-ct#309625004 "Referral to psychology service"
* recipient = Reference(cc-organization-vale-community)
* context = Reference(cc-encounter-ashworth-nadia-2023)
* reasonReference = Reference(cc-condition-ashworth-nadia-depression)

Instance: cc-careplan-ashworth-nadia-mental-health
InstanceOf: CarePlan
* insert CarePlanOf(ashworth-nadia, draft, 718347000, Mental health care plan, 2023-06-19)
* addresses = Reference(cc-condition-ashworth-nadia-depression)
* author = Reference(cc-practitioner-pemberton)

Instance: cc-slot-ashworth-nadia-2026-noshow-1
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0301, busy, 2026-03-09T17:00:00+00:00, 2026-03-09T17:20:00+00:00)

Instance: cc-appointment-ashworth-nadia-2026-noshow-1
InstanceOf: Appointment
* insert AppointmentOf(ashworth-nadia, adeyemi, noshow, 2026-03-02T09:00:00+00:00, 2026-03-09T17:00:00+00:00, 2026-03-09T17:20:00+00:00)
* slot = Reference(cc-slot-ashworth-nadia-2026-noshow-1)

Instance: cc-slot-ashworth-nadia-2026-noshow-2
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0302, busy, 2026-04-27T17:00:00+01:00, 2026-04-27T17:20:00+01:00)

Instance: cc-appointment-ashworth-nadia-2026-noshow-2
InstanceOf: Appointment
* insert AppointmentOf(ashworth-nadia, adeyemi, noshow, 2026-04-20T09:00:00+01:00, 2026-04-27T17:00:00+01:00, 2026-04-27T17:20:00+01:00)
* slot = Reference(cc-slot-ashworth-nadia-2026-noshow-2)
* insert HeldBy(Video)

Instance: cc-slot-ashworth-nadia-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0303, busy, 2035-01-15T17:00:00+00:00, 2035-01-15T17:20:00+00:00)

Instance: cc-appointment-ashworth-nadia-2035
InstanceOf: Appointment
* insert AppointmentOf(ashworth-nadia, adeyemi, booked, 2026-11-16T09:00:00+00:00, 2035-01-15T17:00:00+00:00, 2035-01-15T17:20:00+00:00)
* slot = Reference(cc-slot-ashworth-nadia-2035)

// Answers of eight days: two of one day, one amended, the last not finished.

Instance: cc-questionnaireresponse-ashworth-nadia-diary-1
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2023-06-05T21:00:00+01:00)
* insert Diary(3, false)
* insert Awake(Thoughts that go round)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-2
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2023-06-06T21:10:00+01:00)
* insert Diary(4, true)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-3
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2023-06-07T07:00:00+01:00)
* insert Diary(4, false)
* insert Awake(The heat)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-4
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, amended, 2023-06-07T21:05:00+01:00)
* insert Diary(5, true)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-5
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2023-06-19T21:00:00+01:00)
* insert Diary(5, true)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-6
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2024-01-08T20:30:00+00:00)
* insert Diary(6, true)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-7
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, completed, 2025-01-06T20:45:00+00:00)
* insert Diary(7, true)

Instance: cc-questionnaireresponse-ashworth-nadia-diary-8
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, ashworth-nadia, in-progress, 2026-11-09T21:00:00+00:00)
* insert Diary(7, true)
