// Her name has an apostrophe, a hyphen and diacritics. She is expecting a child: visits of a midwife lie behind and ahead.

Instance: cc-patient-osullivan
InstanceOf: CareConnect-Patient-1
Title: "Siân Zoë O'Sullivan-Müller, whose name has an apostrophe, a hyphen and diacritics"
* insert NhsNumber(9990001057, 01)
* active = true
* name[official].family = "O'Sullivan-Müller"
* name[official].given[0] = "Siân"
* name[official].given[1] = "Zoë"
* telecom.system = #phone
* telecom.value = "0113 496 0157"
* telecom.use = #home
* gender = #female
* birthDate = "1990-06-30"
* insert HomeAddress(Tŷ Enghraifft, Mockford, XX2 4EE)
* address.line[1] = "5 Dummy Close"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-osullivan-pregnancy
InstanceOf: Condition
* insert Problem(osullivan, active, 77386006, Pregnant, 2026-07-01)
* asserter = Reference(cc-practitioner-tolliver)

Instance: cc-condition-osullivan-anaemia
InstanceOf: Condition
* insert Problem(osullivan, recurrence, 87522002, Iron deficiency anaemia, 2026-10-06)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ConditionEpisode-1"
* extension.valueCode = #new

Instance: cc-allergyintolerance-osullivan-latex
InstanceOf: AllergyIntolerance
* insert AllergyOf(osullivan, active, confirmed, 111088007, Latex, 2012-05-14)
* type = #allergy
* category = #environment
* insert Reaction(126485001, Urticaria, mild)

Instance: cc-episodeofcare-osullivan-maternity
InstanceOf: EpisodeOfCare
* insert EpisodeOf(osullivan, active, vale-trust, 2026-08-11)
* careManager = Reference(cc-practitioner-tolliver)
* diagnosis.condition = Reference(cc-condition-osullivan-pregnancy)

Instance: cc-encounter-osullivan-2026-first
InstanceOf: Encounter
* insert OutpatientClinic(osullivan, tolliver, 2026-08-11T14:00:00+01:00, 2026-08-11T15:00:00+01:00)
* type = $snomed-ct#424619006 "Prenatal visit"
* episodeOfCare = Reference(cc-episodeofcare-osullivan-maternity)

Instance: cc-encounter-osullivan-2026-second
InstanceOf: Encounter
* insert OutpatientClinic(osullivan, tolliver, 2026-10-06T14:00:00+01:00, 2026-10-06T14:30:00+01:00)
* type = $snomed-ct#424619006 "Prenatal visit"
* episodeOfCare = Reference(cc-episodeofcare-osullivan-maternity)

Instance: cc-observation-osullivan-blood-pressure-08
InstanceOf: Observation
* insert BloodPressure(osullivan, 2026-08-11T14:10:00+01:00, 112, 68)

Instance: cc-observation-osullivan-weight-08
InstanceOf: Observation
* insert Weight(osullivan, 2026-08-11T14:10:00+01:00, 64.5)

Instance: cc-observation-osullivan-haemoglobin-08
InstanceOf: Observation
* insert Haemoglobin(osullivan, 2026-08-11T14:10:00+01:00, 117)

Instance: cc-observation-osullivan-blood-pressure-10
InstanceOf: Observation
* insert BloodPressure(osullivan, 2026-10-06T14:05:00+01:00, 116, 70)

Instance: cc-observation-osullivan-weight-10
InstanceOf: Observation
* insert Weight(osullivan, 2026-10-06T14:05:00+01:00, 67.8)

Instance: cc-observation-osullivan-haemoglobin-10
InstanceOf: Observation
* insert Haemoglobin(osullivan, 2026-10-06T14:05:00+01:00, 104)
* insert Low

Instance: cc-procedurerequest-osullivan-blood
InstanceOf: ProcedureRequest
* insert TestRequest(osullivan, completed, 26604007, Complete blood count, 2026-10-01)
* requester.agent = Reference(cc-practitioner-tolliver)
* reasonReference = Reference(cc-condition-osullivan-pregnancy)

Instance: cc-specimen-osullivan-blood
InstanceOf: Specimen
* insert SpecimenOf(osullivan, 122555007, Venous blood specimen, 2026-10-06T14:20:00+01:00)
* request = Reference(cc-procedurerequest-osullivan-blood)

Instance: cc-diagnosticreport-osullivan-blood
InstanceOf: DiagnosticReport
* insert LaboratoryReport(osullivan, HM, Hematology, 2026-10-06T14:20:00+01:00, 2026-10-07T09:00:00+01:00)
* basedOn = Reference(cc-procedurerequest-osullivan-blood)
* specimen = Reference(cc-specimen-osullivan-blood)
* result = Reference(cc-observation-osullivan-haemoglobin-10)

Instance: cc-procedurerequest-osullivan-scan
InstanceOf: ProcedureRequest
* insert TestRequest(osullivan, active, 268445003, Ultrasound scan - obstetric, 2026-11-10)
* requester.agent = Reference(cc-practitioner-tolliver)
* occurrenceDateTime = "2026-12-08"

Instance: cc-procedure-osullivan-scan
InstanceOf: Procedure
* insert ProcedureOf(osullivan, completed, 268445003, Ultrasound scan - obstetric, 2026-09-08T10:00:00+01:00)

Instance: cc-careplan-osullivan-birth
InstanceOf: CarePlan
* insert CarePlanOf(osullivan, active, 734163000, Care plan, 2026-10-06)
* title = "Plan for the birth"
* addresses = Reference(cc-condition-osullivan-pregnancy)
* author = Reference(cc-practitioner-tolliver)
* careTeam = Reference(cc-careteam-osullivan)

Instance: cc-careteam-osullivan
InstanceOf: CareTeam
* insert TeamOf(osullivan, Maternity, 2026-08-11)
* participant[0].member = Reference(cc-practitioner-tolliver)
* participant[1].member = Reference(cc-patient-osullivan)

Instance: cc-slot-osullivan-2026
InstanceOf: Slot
* insert SlotOf(tolliver, A-0601, busy, 2026-10-06T14:00:00+01:00, 2026-10-06T14:30:00+01:00)

Instance: cc-appointment-osullivan-2026
InstanceOf: Appointment
* insert AppointmentOf(osullivan, tolliver, fulfilled, 2026-08-11T15:00:00+01:00, 2026-10-06T14:00:00+01:00, 2026-10-06T14:30:00+01:00)
* slot = Reference(cc-slot-osullivan-2026)
* extension[0].valueReference = Reference(cc-organization-vale-trust)

Instance: cc-slot-osullivan-2035
InstanceOf: Slot
* insert SlotOf(tolliver, A-0602, busy-tentative, 2035-02-06T14:00:00+00:00, 2035-02-06T14:30:00+00:00)

Instance: cc-appointment-osullivan-2035
InstanceOf: Appointment
* insert AppointmentOf(osullivan, tolliver, pending, 2026-11-10T09:00:00+00:00, 2035-02-06T14:00:00+00:00, 2035-02-06T14:30:00+00:00)
* slot = Reference(cc-slot-osullivan-2035)
* participant[1].status = #tentative

// Has an answer that depends on another, one with several values, and one in own words.
Instance: cc-questionnaireresponse-osullivan-review
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, osullivan, completed, 2026-08-10T20:00:00+01:00)
* insert AboutYou(good, Good, 64.5, true)
* item[0].item[3].linkId = "cigarettes"
* item[0].item[3].answer.valueInteger = 3
* item[1].linkId = "exercise"
* item[1].answer[0].valueCoding = $review-answers#walking "Walking"
* item[1].answer[1].valueCoding = $review-answers#swimming "Swimming"
* item[2].linkId = "help"
* item[2].answer.valueString = "My wife"
