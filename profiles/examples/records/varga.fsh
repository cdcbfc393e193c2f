// Has moved and had another name. Her tests have values in words and codes; a procedure was not done.

Instance: cc-patient-varga
InstanceOf: CareConnect-Patient-1
Title: "Ilona Varga, who has moved and had another name"
* insert NhsNumber(9990001103, 01)
* active = true
* insert OfficialName(Varga, Ilona)
* name[1].use = #maiden
* name[1].family = "Szabó"
* name[1].given = "Ilona"
* name[1].period.end = "2014-07-19"
* insert Mobile(07700 900103)
* gender = #female
* birthDate = "1985-04-21"
* insert HomeAddress(19 Notional Way, Exampleton, XX1 4HH)
* address[0].period.start = "2019-10-01"
* address[1].use = #old
* address[1].line = "2 Former Court"
* address[1].city = "Mockford"
* address[1].postalCode = "XX2 6JJ"
* address[1].period.start = "2011-04-01"
* address[1].period.end = "2019-09-30"
* maritalStatus = $marital-status#M "Married"
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-varga-anaemia
InstanceOf: Condition
* insert Problem(varga, remission, 87522002, Iron deficiency anaemia, 2021-06-08)
* abatementDateTime = "2022-03-01"

Instance: cc-condition-varga-reflux
InstanceOf: Condition
* insert Problem(varga, active, 235595009, Gastro-oesophageal reflux disease, 2020-11-16)

Instance: cc-allergyintolerance-varga-none
InstanceOf: AllergyIntolerance
* insert AllergyOf(varga, active, confirmed, 409137002, No known drug allergy, 2019-10-14)

Instance: cc-encounter-varga-2021
InstanceOf: Encounter
* insert Consultation(varga, adeyemi, 2021-06-08T09:40:00+01:00, 2021-06-08T09:55:00+01:00)

Instance: cc-encounter-varga-2026
InstanceOf: Encounter
* insert Consultation(varga, adeyemi, 2026-09-14T09:40:00+01:00, 2026-09-14T10:00:00+01:00)

Instance: cc-medicationrequest-varga-omeprazole
InstanceOf: MedicationRequest
* insert Prescription(varga, omeprazole, repeat-dispensing, Repeat dispensing, active, 2020-11-16)
* reasonReference = Reference(cc-condition-varga-reflux)
* dosageInstruction.text = "20 mg in the morning"
* dispenseRequest.performer = Reference(cc-organization-mockford-pharmacy)

Instance: cc-medicationstatement-varga-omeprazole
InstanceOf: MedicationStatement
* insert Taken(varga, omeprazole, active, y, 2020-11-16, 20 mg in the morning)
* basedOn = Reference(cc-medicationrequest-varga-omeprazole)

Instance: cc-observation-varga-haemoglobin-2021-06
InstanceOf: Observation
* insert Haemoglobin(varga, 2021-06-08, 92)
* insert Low

Instance: cc-observation-varga-haemoglobin-2021-09
InstanceOf: Observation
* insert Haemoglobin(varga, 2021-09-14, 108)
* insert Low

Instance: cc-observation-varga-haemoglobin-2022-03
InstanceOf: Observation
* insert Haemoglobin(varga, 2022-03-01, 126)

Instance: cc-observation-varga-urine
InstanceOf: Observation
* insert Laboratory(varga, 2026-09-14)
* status = #preliminary
* code = $snomed-ct#117010004 "Urine culture"
* valueString = "No growth so far"

Instance: cc-observation-varga-smoking
InstanceOf: Observation
* insert Smoking(varga, 2019-10-14, 266919005, Never smoked tobacco)

Instance: cc-specimen-varga-urine
InstanceOf: Specimen
* insert SpecimenOf(varga, 122575003, Urine specimen, 2026-09-14T10:00:00+01:00)

Instance: cc-diagnosticreport-varga-urine
InstanceOf: DiagnosticReport
* insert LaboratoryReport(varga, MB, Microbiology, 2026-09-14, 2026-09-15T15:00:00+01:00)
* status = #preliminary
* specimen = Reference(cc-specimen-varga-urine)
* result = Reference(cc-observation-varga-urine)

Instance: cc-procedure-varga-colonoscopy
InstanceOf: Procedure
* insert Claims(CareConnect-Procedure-1)
* status = #aborted
* notDone = true
* notDoneReason.text = "The patient was not well enough"
* code = $snomed-ct#73761001 "Colonoscopy"
* subject = Reference(cc-patient-varga)
* performedDateTime = "2021-08-02"

Instance: cc-referralrequest-varga-surgery
InstanceOf: ReferralRequest
* insert Referral(varga, completed, routine, 2021-06-08)
* recipient = Reference(cc-healthcareservice-vale-surgery)
* reasonReference = Reference(cc-condition-varga-anaemia)

Instance: cc-familymemberhistory-varga-father
InstanceOf: FamilyMemberHistory
* insert FamilyHistory(varga, 66839005, Father, male, 2021-06-08)
* condition.code = $snomed-ct#363406005 "Malignant tumor of colon"
* deceasedBoolean = true

Instance: cc-slot-varga-2026
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0901, busy, 2026-09-14T09:40:00+01:00, 2026-09-14T10:00:00+01:00)

Instance: cc-appointment-varga-2026
InstanceOf: Appointment
* insert AppointmentOf(varga, adeyemi, fulfilled, 2026-09-07T08:00:00+01:00, 2026-09-14T09:40:00+01:00, 2026-09-14T10:00:00+01:00)
* slot = Reference(cc-slot-varga-2026)

Instance: cc-slot-varga-2026-arrived
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0902, busy, 2026-11-27T09:40:00+00:00, 2026-11-27T10:00:00+00:00)

Instance: cc-appointment-varga-2026-arrived
InstanceOf: Appointment
* insert AppointmentOf(varga, adeyemi, arrived, 2026-11-23T08:00:00+00:00, 2026-11-27T09:40:00+00:00, 2026-11-27T10:00:00+00:00)
* slot = Reference(cc-slot-varga-2026-arrived)

Instance: cc-questionnaireresponse-varga-review
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, varga, completed, 2026-09-13T19:30:00+01:00)
* insert AboutYou(fair, Fair, 61.0, false)
* item[0].item[3].linkId = "bedtime"
* item[0].item[3].answer.valueTime = "22:30:00"
* item[1].linkId = "home-reading"
* item[1].answer.valueQuantity = 121 'mm[Hg]' "mmHg"
* item[2].linkId = "home-reading-taken"
* item[2].answer.valueDateTime = "2026-09-12T08:00:00+01:00"
