// A young man with asthma and hay fever; his NHS number ends in the check digit 0. Of his warnings one has ended.

Instance: cc-patient-ashworth-alex
InstanceOf: CareConnect-Patient-1
Title: "Alex Ashworth, whose NHS number ends in the check digit 0"
* insert NhsNumber(9990001030, 01)
* active = true
* insert OfficialName(Ashworth, Alex)
* telecom.system = #email
* telecom.value = "alex.ashworth@example.org"
* gender = #male
* birthDate = "2001-08-17"
* insert HomeAddress(3 Placeholder Lane, Exampleton, XX1 2CC)
* maritalStatus = $marital-status#S "Never Married"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-ashworth-alex-asthma
InstanceOf: Condition
* insert Problem(ashworth-alex, active, 195967001, Asthma, 2009-04-20)

Instance: cc-condition-ashworth-alex-ankle
InstanceOf: Condition
* insert Diagnosis(ashworth-alex, resolved, 44465007, Sprain of ankle, 2022-10-01)
* context = Reference(cc-encounter-ashworth-alex-2022-emergency)
* abatementDateTime = "2022-11"

Instance: cc-allergyintolerance-ashworth-alex-ibuprofen
InstanceOf: AllergyIntolerance
* insert AllergyOf(ashworth-alex, active, unconfirmed, 38268001, Ibuprofen, 2022-10-03)
* type = #intolerance
* category = #medication
* criticality = #unable-to-assess
* insert Reaction(267036007, Dyspnoea, mild)

Instance: cc-allergyintolerance-ashworth-alex-penicillin
InstanceOf: AllergyIntolerance
* insert AllergyOf(ashworth-alex, inactive, unconfirmed, 373270004, Penicillin -class of antibiotic-, 2005-02-02)

Instance: cc-encounter-ashworth-alex-2022-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(ashworth-alex, 2022-10-01T13:40:00+01:00, 2022-10-01T16:05:00+01:00)
* diagnosis.condition = Reference(cc-condition-ashworth-alex-ankle)

Instance: cc-encounter-ashworth-alex-2022
InstanceOf: Encounter
* insert Consultation(ashworth-alex, adeyemi, 2022-10-03T11:20:00+01:00, 2022-10-03T11:30:00+01:00)

Instance: cc-medicationrequest-ashworth-alex-salbutamol
InstanceOf: MedicationRequest
* insert Repeat(ashworth-alex, salbutamol, on-hold, 2015-09-14)
* dosageInstruction.text = "One or two puffs of 100 micrograms when wheezing"

Instance: cc-medicationrequest-ashworth-alex-prednisolone
InstanceOf: MedicationRequest
* insert Acute(ashworth-alex, prednisolone, cancelled, 2022-10-03)
* insert Stopped(Not needed, 2022-10-04)

Instance: cc-medicationstatement-ashworth-alex-salbutamol
InstanceOf: MedicationStatement
* insert Taken(ashworth-alex, salbutamol, on-hold, n, 2015-09-14, One or two puffs when wheezing)

Instance: cc-flag-ashworth-alex-study
InstanceOf: Flag
* insert FlagOf(ashworth-alex, admin, Administrative, 1108161000000109, Requires priority appointment, 2021-01-04)
* status = #inactive
* period.end = "2022-07-01"

Instance: cc-observation-ashworth-alex-peak-flow
InstanceOf: Observation
* insert ObservationOf(ashworth-alex, exam, Exam, 2022-10-03)
* insert Measured(29893006, Peak expiratory flow measurement, 540, L/min, L/min)

Instance: cc-observation-ashworth-alex-smoking
InstanceOf: Observation
* insert Smoking(ashworth-alex, 2022-10-03, 77176002, Smoker)

Instance: cc-immunization-ashworth-alex-covid-1
InstanceOf: Immunization
* insert Vaccination(ashworth-alex, 1324681000000101, Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine, 840539006, COVID-19, 1, 2021-06-21)

Instance: cc-familymemberhistory-ashworth-alex-mother
InstanceOf: FamilyMemberHistory
* insert FamilyHistory(ashworth-alex, 72705000, Mother, female, 2022-10-03)
* condition.code = $snomed-ct#37796009 "Migraine"

Instance: cc-slot-ashworth-alex-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0401, busy-tentative, 2035-02-05T11:20:00+00:00, 2035-02-05T11:40:00+00:00)

Instance: cc-appointment-ashworth-alex-2035
InstanceOf: Appointment
* insert AppointmentOf(ashworth-alex, adeyemi, proposed, 2026-11-20T09:00:00+00:00, 2035-02-05T11:20:00+00:00, 2035-02-05T11:40:00+00:00)
* slot = Reference(cc-slot-ashworth-alex-2035)
* participant[0].status = #needs-action
