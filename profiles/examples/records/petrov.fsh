// A child of ten with asthma and a severe allergy, whose mother is a patient herself. One vaccination was refused.

Instance: cc-patient-petrov
InstanceOf: CareConnect-Patient-1
Title: "Ivo Petrov, a child with a mother as contact"
* insert NhsNumber(9990001065, 01)
* active = true
* insert OfficialName(Petrov, Ivo)
* gender = #male
* birthDate = "2016-09-05"
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* contact.relationship.text = "Mother"
* contact.name.use = #official
* contact.name.family = "Petrova"
* contact.name.given = "Mila"
* contact.telecom.system = #phone
* contact.telecom.value = "07700 900165"
* contact.gender = #female
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

// Conditions and allergies

Instance: cc-condition-petrov-asthma
InstanceOf: Condition
* insert Problem(petrov, active, 195967001, Asthma, 2021-02-08)
* asserter = Reference(cc-practitioner-adeyemi)

Instance: cc-condition-petrov-eczema
InstanceOf: Condition
* insert Problem(petrov, inactive, 43116000, Eczema, 2017-03-01)

Instance: cc-condition-petrov-otitis-media
InstanceOf: Condition
* insert Diagnosis(petrov, resolved, 65363002, Otitis media, 2019-01-21)
* context = Reference(cc-encounter-petrov-2019)
* abatementDateTime = "2019-02-01"

Instance: cc-condition-petrov-wrist
InstanceOf: Condition
* insert Diagnosis(petrov, resolved, 12676007, Fracture of radius, 2024-07-06)
* context = Reference(cc-encounter-petrov-2024-emergency)
* abatementDateTime = "2024-08-20"

Instance: cc-allergyintolerance-petrov-peanut
InstanceOf: AllergyIntolerance
* insert AllergyOf(petrov, active, confirmed, 256349002, Peanut - dietary, 2018-06-11)
* type = #allergy
* category = #food
* criticality = #high
* asserter = Reference(cc-relatedperson-petrov-mila)
* insert Reaction(39579001, Anaphylaxis, severe)
* reaction.onset = "2018-06-09"

Instance: cc-flag-petrov-anaphylaxis
InstanceOf: Flag
* insert FlagOf(petrov, admin, Administrative, 241933001, Peanut-induced anaphylaxis, 2018-06-11)
* author = Reference(cc-practitioner-adeyemi)

// His mother has a record of her own; here she is a relative.

Instance: cc-relatedperson-petrov-mila
InstanceOf: RelatedPerson
* insert RelativeOf(petrov, MTH, mother, Petrova, Mila)
* telecom.system = #phone
* telecom.value = "07700 900165"
* gender = #female

// Encounters, procedures and measurements

Instance: cc-encounter-petrov-2019
InstanceOf: Encounter
* insert Consultation(petrov, adeyemi, 2019-01-21T16:10:00+00:00, 2019-01-21T16:20:00+00:00)
* participant[1].individual = Reference(cc-relatedperson-petrov-mila)

Instance: cc-encounter-petrov-2021
InstanceOf: Encounter
* insert Consultation(petrov, adeyemi, 2021-02-08T15:30:00+00:00, 2021-02-08T15:50:00+00:00)

Instance: cc-encounter-petrov-2024-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(petrov, 2024-07-06T17:25:00+01:00, 2024-07-06T21:00:00+01:00)
* reason.text = "Fell from a swing"
* diagnosis.condition = Reference(cc-condition-petrov-wrist)

Instance: cc-procedure-petrov-x-ray
InstanceOf: Procedure
* insert Claims(CareConnect-Procedure-1)
* status = #completed
* code.text = "X-ray of the left wrist"
* subject = Reference(cc-patient-petrov)
* context = Reference(cc-encounter-petrov-2024-emergency)
* performedDateTime = "2024-07-06T18:30:00+01:00"

Instance: cc-procedure-petrov-plaster
InstanceOf: Procedure
* insert ProcedureOf(petrov, completed, 274474001, Bone immobilization, 2024-07-06T19:45:00+01:00)
* context = Reference(cc-encounter-petrov-2024-emergency)
* performer.actor = Reference(cc-practitioner-fairbairn)
* reasonReference = Reference(cc-condition-petrov-wrist)

Instance: cc-observation-petrov-weight-2019
InstanceOf: Observation
* insert Weight(petrov, 2019-01-21, 12.8)

Instance: cc-observation-petrov-height-2019
InstanceOf: Observation
* insert Height(petrov, 2019-01-21, 94)

Instance: cc-observation-petrov-weight-2021
InstanceOf: Observation
* insert Weight(petrov, 2021-02-08, 17.1)

Instance: cc-observation-petrov-height-2021
InstanceOf: Observation
* insert Height(petrov, 2021-02-08, 109)

Instance: cc-observation-petrov-weight-2024
InstanceOf: Observation
* insert Weight(petrov, 2024-07-06, 25.4)

Instance: cc-observation-petrov-height-2024
InstanceOf: Observation
* insert Height(petrov, 2024-07-06, 129)

Instance: cc-observation-petrov-peak-flow
InstanceOf: Observation
* insert ObservationOf(petrov, exam, Exam, 2021-02-08)
* insert Measured(29893006, Peak expiratory flow measurement, 140, L/min, L/min)

Instance: cc-observation-petrov-temperature-2019
InstanceOf: Observation
* insert Temperature(petrov, 2019-01-21T16:12:00+00:00, 38.4)

// Medicines

Instance: cc-medicationrequest-petrov-salbutamol
InstanceOf: MedicationRequest
* insert Repeat(petrov, salbutamol, active, 2021-02-08)
* reasonReference = Reference(cc-condition-petrov-asthma)
* dosageInstruction.text = "One or two puffs of 100 micrograms when wheezing, with a spacer"
* dosageInstruction.asNeededBoolean = true

Instance: cc-medicationrequest-petrov-amoxicillin
InstanceOf: MedicationRequest
* insert Acute(petrov, amoxicillin, completed, 2019-01-21)
* context = Reference(cc-encounter-petrov-2019)
* reasonReference = Reference(cc-condition-petrov-otitis-media)
* dosageInstruction.text = "Half a capsule three times a day for five days, opened into food"

Instance: cc-medicationstatement-petrov-salbutamol
InstanceOf: MedicationStatement
* insert Taken(petrov, salbutamol, active, y, 2021-02-08, One or two puffs when wheezing)
* basedOn = Reference(cc-medicationrequest-petrov-salbutamol)
* informationSource = Reference(cc-relatedperson-petrov-mila)

// Vaccinations: two given, one refused

Instance: cc-immunization-petrov-mmr-1
InstanceOf: Immunization
* insert Vaccination(petrov, 396427003, Measles mumps and rubella vaccine, 14189004, Measles, 1, 2017-10-02)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ParentPresent-1"
* extension.valueBoolean = true
* vaccinationProtocol.targetDisease[1] = $snomed-ct#36989005 "Mumps"
* vaccinationProtocol.targetDisease[2] = $snomed-ct#36653000 "Rubella"
* practitioner.actor = Reference(cc-practitioner-ellery)

Instance: cc-immunization-petrov-mmr-2
InstanceOf: Immunization
* insert Vaccination(petrov, 396427003, Measles mumps and rubella vaccine, 14189004, Measles, 2, 2020-01-13)
* vaccinationProtocol.targetDisease[1] = $snomed-ct#36989005 "Mumps"
* vaccinationProtocol.targetDisease[2] = $snomed-ct#36653000 "Rubella"
* lotNumber = "SYN-M20-07"
* practitioner.actor = Reference(cc-practitioner-ellery)

Instance: cc-immunization-petrov-influenza-2025
InstanceOf: Immunization
* insert FluVaccination(petrov, 1, 2025-10-20)
* notGiven = true
* explanation.reasonNotGiven = http://hl7.org/fhir/v3/ActReason#PATOBJ "patient objection"

// Appointments and documents

Instance: cc-slot-petrov-2026
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0201, busy, 2026-06-01T15:40:00+01:00, 2026-06-01T16:00:00+01:00)

Instance: cc-appointment-petrov-2026
InstanceOf: Appointment
* insert AppointmentOf(petrov, adeyemi, noshow, 2026-05-11T09:00:00+01:00, 2026-06-01T15:40:00+01:00, 2026-06-01T16:00:00+01:00)
* slot = Reference(cc-slot-petrov-2026)
* participant[2].actor = Reference(cc-relatedperson-petrov-mila)
* participant[2].status = #accepted

Instance: cc-slot-petrov-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0202, busy, 2035-04-16T15:40:00+01:00, 2035-04-16T16:00:00+01:00)

Instance: cc-appointment-petrov-2035
InstanceOf: Appointment
* insert AppointmentOf(petrov, adeyemi, booked, 2026-11-09T09:00:00+00:00, 2035-04-16T15:40:00+01:00, 2035-04-16T16:00:00+01:00)
* slot = Reference(cc-slot-petrov-2035)
* insert HeldBy(Telephone)

Instance: cc-documentreference-petrov-2024-emergency
InstanceOf: DocumentReference
* insert DocumentOf(petrov, D-0201, 373942005, Discharge summary, 2024-07-06T21:05:00+01:00)
* insert HeldAs(petrov-2024-emergency, Letter of the emergency department)
* insert WrittenBy(fairbairn, vale-trust, 394576009, Accident & emergency)
* context.encounter = Reference(cc-encounter-petrov-2024-emergency)
* context.period.start = "2024-07-06"
* context.period.end = "2024-07-06"

// Broken radius on the left. Plaster for six weeks. Paracetamol for pain.
Instance: cc-binary-petrov-2024-emergency
InstanceOf: Binary
* insert PlainText(QnJva2VuIHJhZGl1cyBvbiB0aGUgbGVmdC4gUGxhc3RlciBmb3Igc2l4IHdlZWtzLiBQYXJhY2V0YW1vbCBmb3IgcGFpbi4=)

Instance: cc-careplan-petrov-asthma
InstanceOf: CarePlan
* insert CarePlanOf(petrov, active, 699728000, Asthma management plan, 2021-02-08)
* addresses = Reference(cc-condition-petrov-asthma)
* author = Reference(cc-practitioner-adeyemi)
* activity.detail.status = #in-progress
* activity.detail.description = "Use the spacer, carry the inhaler to school"
