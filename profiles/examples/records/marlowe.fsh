// Died four weeks before the set was made, in a care home: the death is known informally, the record is full and recent.

Instance: cc-patient-marlowe
InstanceOf: CareConnect-Patient-1
Title: "Edith Marlowe, who died not long ago"
* extension[deathNotificationStatus].extension[deathNotificationStatus].valueCodeableConcept = DeathNotificationStatusCodeSystem#1 "Informal - death notice received via an update from a local NHS Organisation such as GP or Trust"
* extension[deathNotificationStatus].extension[systemEffectiveDate].valueDateTime = "2026-10-31"
* insert NhsNumber(9990002088, 01)
* active = true
* insert OfficialName(Marlowe, Edith)
* name[official].prefix = "Miss"
* gender = #female
* birthDate = "1939-07-02"
* deceasedDateTime = "2026-10-30T05:20:00+00:00"
* insert HomeAddress(2 Larkfield Drive, Exampleton, XX1 8LL)
* maritalStatus = $marital-status#S "Never Married"
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-marlowe-dementia
InstanceOf: Condition
* insert Problem(marlowe, active, 52448006, Dementia, 2021-05-10)

Instance: cc-condition-marlowe-stroke
InstanceOf: Condition
* insert Problem(marlowe, inactive, 230690007, Stroke, 2020-01-02)

Instance: cc-allergyintolerance-marlowe-morphine
InstanceOf: AllergyIntolerance
* insert AllergyOf(marlowe, active, unconfirmed, 73572009, Morphine, 2026-10-12)
* type = #intolerance
* category = #medication
* insert Reaction(422587007, Nausea, mild)

Instance: cc-encounter-marlowe-2026-09
InstanceOf: Encounter
* insert HomeVisit(marlowe, adeyemi, 2026-09-21T13:00:00+01:00, 2026-09-21T13:30:00+01:00)
* location.location = Reference(cc-location-larkfield)
* serviceProvider = Reference(cc-organization-fernhollow)

Instance: cc-encounter-marlowe-2026-10
InstanceOf: Encounter
* insert HomeVisit(marlowe, huang, 2026-10-29T19:00:00+00:00, 2026-10-29T20:10:00+00:00)
* location.location = Reference(cc-location-larkfield)

Instance: cc-careplan-marlowe-end-of-life
InstanceOf: CarePlan
* insert CarePlanOf(marlowe, completed, 736373009, End of life care plan, 2026-09-21)
* period.end = "2026-10-30"
* author = Reference(cc-practitioner-adeyemi)
* careTeam = Reference(cc-careteam-marlowe)
* addresses = Reference(cc-condition-marlowe-dementia)

Instance: cc-careteam-marlowe
InstanceOf: CareTeam
* insert TeamOf(marlowe, End of life, 2026-09-21)
* status = #inactive
* period.end = "2026-10-30"
* participant[0].member = Reference(cc-practitioner-adeyemi)
* participant[1].member = Reference(cc-practitioner-huang)
* participant[2].member = Reference(cc-organization-larkfield)

Instance: cc-episodeofcare-marlowe-palliative
InstanceOf: EpisodeOfCare
* insert EpisodeOf(marlowe, finished, vale-community, 2026-09-21)
* period.end = "2026-10-30"
* team = Reference(cc-careteam-marlowe)

Instance: cc-procedure-marlowe-palliative
InstanceOf: Procedure
* insert ProcedureOf(marlowe, completed, 103735009, Palliative care, 2026-10-29)

Instance: cc-medicationrequest-marlowe-morphine
InstanceOf: MedicationRequest
* insert Acute(marlowe, morphine, stopped, 2026-10-12)
* insert Stopped(The patient died, 2026-10-30)
* dosageInstruction.text = "2.5 mg under the skin for pain"

Instance: cc-flag-marlowe-resuscitation
InstanceOf: Flag
* insert FlagOf(marlowe, admin, Administrative, 304253006, Not for resuscitation, 2026-09-21)
* author = Reference(cc-practitioner-adeyemi)

Instance: cc-observation-marlowe-blood-pressure
InstanceOf: Observation
* insert BloodPressure(marlowe, 2026-09-21T13:05:00+01:00, 104, 62)

Instance: cc-observation-marlowe-weight
InstanceOf: Observation
* insert Weight(marlowe, 2026-09-21, 47.3)

Instance: cc-documentreference-marlowe-plan
InstanceOf: DocumentReference
* insert DocumentOf(marlowe, D-0601, 736373009, End of life care plan, 2026-09-21T16:00:00+01:00)
* insert HeldAs(marlowe-plan, Plan for the end of life)
* insert WrittenBy(adeyemi, fernhollow, 408443003, General medical practice)
* context.period.start = "2026-09-21"
* context.period.end = "2026-10-30"

// Wishes to stay at Larkfield. Not for resuscitation. No hospital.
Instance: cc-binary-marlowe-plan
InstanceOf: Binary
* insert PlainText(V2lzaGVzIHRvIHN0YXkgYXQgTGFya2ZpZWxkLiBOb3QgZm9yIHJlc3VzY2l0YXRpb24uIE5vIGhvc3BpdGFsLg==)

Instance: cc-slot-marlowe-2026-cancelled
InstanceOf: Slot
* insert SlotOf(adeyemi, A-1301, free, 2026-11-09T13:00:00+00:00, 2026-11-09T13:20:00+00:00)

Instance: cc-appointment-marlowe-2026-cancelled
InstanceOf: Appointment
* insert AppointmentOf(marlowe, adeyemi, cancelled, 2026-10-12T10:00:00+01:00, 2026-11-09T13:00:00+00:00, 2026-11-09T13:20:00+00:00)
* slot = Reference(cc-slot-marlowe-2026-cancelled)
* insert CancelledFor(The patient died)

Instance: cc-list-marlowe-medicines
InstanceOf: List
* insert ListOf(marlowe, 1102411000000102, Active medications, 2026-10-30)
* emptyReason = $null-reason#closed "Closed"

Instance: cc-provenance-marlowe-plan
InstanceOf: Provenance
* insert Wrote(adeyemi, fernhollow, cc-documentreference-marlowe-plan, 2026-09-21T16:00:00+01:00)
