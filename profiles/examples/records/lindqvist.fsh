// Died in 2023, in hospital: the record ends there. For search, status and what may no longer be sent.

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

Instance: cc-condition-lindqvist-heart-failure
InstanceOf: Condition
* insert Problem(lindqvist, active, 84114007, Heart failure, 2017-10-30)

Instance: cc-condition-lindqvist-kidneys
InstanceOf: Condition
* insert Problem(lindqvist, active, 709044004, Chronic kidney disease, 2019-03-05)
* stage.summary = $snomed-ct#433144002 "Chronic kidney disease stage 3"

Instance: cc-allergyintolerance-lindqvist-amoxicillin
InstanceOf: AllergyIntolerance
* insert AllergyOf(lindqvist, active, confirmed, 27658006, Amoxicillin, 1999-01-11)
* type = #allergy
* category = #medication
* insert Reaction(28926001, Eruption due to drug, mild)

Instance: cc-encounter-lindqvist-2023
InstanceOf: Encounter
* insert InpatientStay(lindqvist, nyberg, 2D, 4, 2023-02-10T15:00:00+00:00, 2023-02-14T22:10:00+00:00)
* diagnosis.condition = Reference(cc-condition-lindqvist-heart-failure)
* hospitalization.admitSource = SourceOfAdmissionCodeSystem#54
* hospitalization.dischargeDisposition = DischargeDestinationCodeSystem#79

Instance: cc-encounter-lindqvist-2022
InstanceOf: Encounter
* insert HomeVisit(lindqvist, huang, 2022-12-01T11:00:00+00:00, 2022-12-01T11:30:00+00:00)

Instance: cc-medicationrequest-lindqvist-furosemide
InstanceOf: MedicationRequest
* insert Repeat(lindqvist, furosemide, stopped, 2017-10-30)
* insert Stopped(The patient died, 2023-02-14)
* dosageInstruction.text = "40 mg in the morning"

Instance: cc-medicationstatement-lindqvist-furosemide
InstanceOf: MedicationStatement
* insert Taken(lindqvist, furosemide, completed, n, 2017-10-30, 40 mg in the morning)
* effectivePeriod.end = "2023-02-14"

Instance: cc-observation-lindqvist-creatinine-2019
InstanceOf: Observation
* insert Creatinine(lindqvist, 2019-03-05, 131)
* insert High

Instance: cc-observation-lindqvist-creatinine-2022
InstanceOf: Observation
* insert Creatinine(lindqvist, 2022-12-01, 158)
* insert High

Instance: cc-observation-lindqvist-weight-2022
InstanceOf: Observation
* insert Weight(lindqvist, 2022-12-01, 68.9)

Instance: cc-procedure-lindqvist-echocardiography
InstanceOf: Procedure
* insert ProcedureOf(lindqvist, completed, 40701008, Echocardiography, 2017-11-20)

Instance: cc-flag-lindqvist-resuscitation
InstanceOf: Flag
* insert FlagOf(lindqvist, admin, Administrative, 304253006, Not for resuscitation, 2023-02-11)
* period.end = "2023-02-14"
* status = #inactive
* author = Reference(cc-practitioner-nyberg)

Instance: cc-documentreference-lindqvist-summary
InstanceOf: DocumentReference
* insert DocumentOf(lindqvist, D-0501, 373942005, Discharge summary, 2023-02-15T09:00:00+00:00)
* insert HeldAs(lindqvist-summary, Summary of the last stay)
* insert WrittenBy(nyberg, vale-trust, 394802001, General medicine)
* context.encounter = Reference(cc-encounter-lindqvist-2023)
* context.period.start = "2023-02-10"
* context.period.end = "2023-02-14"

// Admitted with heart failure. Died on 14 February 2023.
Instance: cc-binary-lindqvist-summary
InstanceOf: Binary
* insert PlainText(QWRtaXR0ZWQgd2l0aCBoZWFydCBmYWlsdXJlLiBEaWVkIG9uIDE0IEZlYnJ1YXJ5IDIwMjMu)

Instance: cc-slot-lindqvist-2023
InstanceOf: Slot
* insert SlotOf(nyberg, A-0801, free, 2023-03-07T10:00:00+00:00, 2023-03-07T10:20:00+00:00)

Instance: cc-appointment-lindqvist-2023
InstanceOf: Appointment
* insert AppointmentOf(lindqvist, nyberg, cancelled, 2023-01-09T09:00:00+00:00, 2023-03-07T10:00:00+00:00, 2023-03-07T10:20:00+00:00)
* slot = Reference(cc-slot-lindqvist-2023)
* insert CancelledFor(The patient died)
