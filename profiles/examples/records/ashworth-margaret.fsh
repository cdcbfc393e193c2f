// The rich record: over sixty dated resources from 1998 on, for a banner, a timeline, paging, and searches by date,
// category and code. Of the three Ashworths two are female; Nadia Ashworth and Alex Okonkwo were born on one day; two
// people are called Alex: so that no single one of family, given name, gender or birth date tells them apart.

Instance: cc-patient-ashworth-margaret
InstanceOf: CareConnect-Patient-1
Title: "Margaret Ashworth"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#A "British, Mixed British"
* insert NhsNumber(9990001014, 01)
* active = true
* insert OfficialName(Ashworth, Margaret)
* name[official].prefix = "Mrs"
* insert Mobile(07700 900114)
* telecom[1].system = #email
* telecom[1].value = "margaret.ashworth@example.org"
* telecom[1].use = #home
* gender = #female
* birthDate = "1948-03-12"
* insert HomeAddress(14 Sample Street, Exampleton, XX1 1BB)
* maritalStatus = $marital-status#M "Married"
* generalPractitioner[0] = Reference(cc-organization-fernhollow)
* generalPractitioner[1] = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)
* managingOrganization.display = "Synthetic Fernhollow Surgery"

// Problems and diagnoses

Instance: cc-condition-ashworth-margaret-hypertension
InstanceOf: Condition
* insert Problem(ashworth-margaret, active, 59621000, Essential hypertension, 2004-06-14)
* asserter = Reference(cc-practitioner-adeyemi)

Instance: cc-condition-ashworth-margaret-diabetes
InstanceOf: Condition
* insert Problem(ashworth-margaret, active, 44054006, Type 2 diabetes mellitus, 2009-05-11)
* context = Reference(cc-encounter-ashworth-margaret-2009)
* asserter = Reference(cc-practitioner-adeyemi)
* note.text = "Diet and metformin. Eyes and feet are looked at every year."

Instance: cc-condition-ashworth-margaret-osteoarthritis
InstanceOf: Condition
* insert Problem(ashworth-margaret, active, 396275006, Osteoarthritis, 2015-02)

Instance: cc-condition-ashworth-margaret-atrial-fibrillation
InstanceOf: Condition
* insert Problem(ashworth-margaret, active, 49436004, Atrial fibrillation, 2019-11-08)
* context = Reference(cc-encounter-ashworth-margaret-2019-emergency)
* asserter = Reference(cc-practitioner-fairbairn)

Instance: cc-condition-ashworth-margaret-cataract
InstanceOf: Condition
* insert Problem(ashworth-margaret, resolved, 193570009, Cataract, 2020-02-03)
* abatementDateTime = "2021-04-22"

Instance: cc-condition-ashworth-margaret-pneumonia
InstanceOf: Condition
* insert Diagnosis(ashworth-margaret, resolved, 233604007, Pneumonia, 2022-01-17)
* context = Reference(cc-encounter-ashworth-margaret-2022-ward)
* abatementDateTime = "2022-02-10"

Instance: cc-condition-ashworth-margaret-urinary-infection
InstanceOf: Condition
* insert Diagnosis(ashworth-margaret, resolved, 68566005, Urinary tract infectious disease, 2023-08-09)
* context = Reference(cc-encounter-ashworth-margaret-2023-phone)
* abatementDateTime = "2023-08-20"

// Allergies

Instance: cc-allergyintolerance-ashworth-margaret-penicillin
InstanceOf: AllergyIntolerance
* insert AllergyOf(ashworth-margaret, active, confirmed, 373270004, Penicillin -class of antibiotic-, 1998-10-05)
* type = #allergy
* category = #medication
* criticality = #high
* onsetDateTime = "1998-10-02"
* recorder = Reference(cc-practitioner-adeyemi)
* asserter = Reference(cc-patient-ashworth-margaret)
* insert Reaction(126485001, Urticaria, moderate)

Instance: cc-allergyintolerance-ashworth-margaret-latex
InstanceOf: AllergyIntolerance
* insert AllergyOf(ashworth-margaret, resolved, unconfirmed, 111088007, Latex, 2011-03-21)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyIntoleranceEnd-1"
* extension.extension[0].url = "endDate"
* extension.extension[0].valueDateTime = "2013-06-12"
* extension.extension[1].url = "reasonEnded"
* extension.extension[1].valueString = "A skin test found none"

// Encounters

Instance: cc-encounter-ashworth-margaret-2009
InstanceOf: Encounter
* insert Consultation(ashworth-margaret, adeyemi, 2009-05-11T10:20:00+01:00, 2009-05-11T10:40:00+01:00)

Instance: cc-encounter-ashworth-margaret-2016
InstanceOf: Encounter
* insert Consultation(ashworth-margaret, adeyemi, 2016-03-14T09:00:00+00:00, 2016-03-14T09:20:00+00:00)

Instance: cc-encounter-ashworth-margaret-2019-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(ashworth-margaret, 2019-11-08T14:05:00+00:00, 2019-11-08T19:30:00+00:00)
* reason.text = "Palpitations since the morning"
* diagnosis.condition = Reference(cc-condition-ashworth-margaret-atrial-fibrillation)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EncounterTransport-1"
* extension.extension[0].url = "transportType"
* extension.extension[0].valueCodeableConcept.text = "Ambulance"
* extension.extension[1].url = "transportPeriod"
* extension.extension[1].valuePeriod.start = "2019-11-08T13:35:00+00:00"
* extension.extension[1].valuePeriod.end = "2019-11-08T14:02:00+00:00"

Instance: cc-encounter-ashworth-margaret-2019-clinic
InstanceOf: Encounter
* insert OutpatientClinic(ashworth-margaret, nyberg, 2019-12-03T11:00:00+00:00, 2019-12-03T11:25:00+00:00)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-OutcomeOfAttendance-1"
* extension.valueCodeableConcept = OutcomeOfAttendanceCodeSystem#1 "Discharged from Consultant's care (last attendance)"

Instance: cc-encounter-ashworth-margaret-2021-day-case
InstanceOf: Encounter
* insert InpatientStay(ashworth-margaret, castellano, 12, 1, 2021-04-22T07:45:00+01:00, 2021-04-22T15:10:00+01:00)
* reason.text = "Cataract of the right eye"

Instance: cc-encounter-ashworth-margaret-2022-ward
InstanceOf: Encounter
* insert InpatientStay(ashworth-margaret, nyberg, 22, 1, 2022-01-17T16:20:00+00:00, 2022-01-24T11:00:00+00:00)
* reason.text = "Cough with fever for four days"
* diagnosis.condition = Reference(cc-condition-ashworth-margaret-pneumonia)
* hospitalization.admitSource = SourceOfAdmissionCodeSystem#19
* hospitalization.dischargeDisposition = DischargeDestinationCodeSystem#19

Instance: cc-encounter-ashworth-margaret-2023-phone
InstanceOf: Encounter
* insert PhoneConsultation(ashworth-margaret, adeyemi, 2023-08-09T12:10:00+01:00, 2023-08-09T12:18:00+01:00)

Instance: cc-encounter-ashworth-margaret-2024
InstanceOf: Encounter
* insert Consultation(ashworth-margaret, adeyemi, 2024-03-11T09:00:00+00:00, 2024-03-11T09:25:00+00:00)
* appointment = Reference(cc-appointment-ashworth-margaret-2024)

Instance: cc-encounter-ashworth-margaret-2025
InstanceOf: Encounter
* insert Consultation(ashworth-margaret, adeyemi, 2025-03-10T09:05:00+00:00, 2025-03-10T09:30:00+00:00)

Instance: cc-encounter-ashworth-margaret-2026-home
InstanceOf: Encounter
* insert HomeVisit(ashworth-margaret, huang, 2026-02-18T10:00:00+00:00, 2026-02-18T10:45:00+00:00)
* episodeOfCare = Reference(cc-episodeofcare-ashworth-margaret-nursing)

// Procedures

Instance: cc-procedure-ashworth-margaret-diet-education
InstanceOf: Procedure
* insert ProcedureOf(ashworth-margaret, completed, 284350006, Diabetes mellitus diet education, 2009-06-02)

Instance: cc-procedure-ashworth-margaret-electrocardiogram
InstanceOf: Procedure
* insert ProcedureOf(ashworth-margaret, completed, 29303009, Electrocardiographic procedure, 2019-11-08T14:30:00+00:00)
* context = Reference(cc-encounter-ashworth-margaret-2019-emergency)

Instance: cc-procedure-ashworth-margaret-cataract
InstanceOf: Procedure
* insert ProcedureOf(ashworth-margaret, completed, 54885007, Extraction of cataract, 2021-04-22T09:30:00+01:00)
* context = Reference(cc-encounter-ashworth-margaret-2021-day-case)
* performer.actor = Reference(cc-practitioner-castellano)
* reasonReference = Reference(cc-condition-ashworth-margaret-cataract)

Instance: cc-procedure-ashworth-margaret-chest-x-ray
InstanceOf: Procedure
* insert ProcedureOf(ashworth-margaret, completed, 399208008, Plain chest X-ray, 2022-01-17T17:30:00+00:00)
* context = Reference(cc-encounter-ashworth-margaret-2022-ward)

// Vaccinations

Instance: cc-immunization-ashworth-margaret-influenza-2023
InstanceOf: Immunization
* insert FluVaccination(ashworth-margaret, 1, 2023-10-04)
* lotNumber = "SYN-F23-01"
* practitioner.actor = Reference(cc-practitioner-haddad)

Instance: cc-immunization-ashworth-margaret-influenza-2024
InstanceOf: Immunization
* insert FluVaccination(ashworth-margaret, 1, 2024-10-09)

Instance: cc-immunization-ashworth-margaret-influenza-2025
InstanceOf: Immunization
* insert FluVaccination(ashworth-margaret, 1, 2025-10-08)

Instance: cc-immunization-ashworth-margaret-covid-1
InstanceOf: Immunization
* insert Vaccination(ashworth-margaret, 1324681000000101, Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine, 840539006, COVID-19, 1, 2021-02-11)
* site = $snomed-ct#368208006 "Left upper arm structure"
* route = $snomed-ct#78421000 "Intramuscular route"

Instance: cc-immunization-ashworth-margaret-covid-2
InstanceOf: Immunization
* insert Vaccination(ashworth-margaret, 1324691000000104, Administration of second dose of severe acute respiratory syndrome coronavirus 2 vaccine, 840539006, COVID-19, 2, 2021-04-29)
