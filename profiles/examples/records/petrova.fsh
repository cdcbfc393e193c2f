// The mother of Ivo Petrov, with a record of her own beside the relative in his.

Instance: cc-patient-petrova
InstanceOf: CareConnect-Patient-1
Title: "Mila Petrova, a mother whose NHS number ends in the check digit 0"
* extension[nominatedPharmacy].valueReference = Reference(cc-organization-mockford-pharmacy)
* insert NhsNumber(9990002010, 01)
* active = true
* insert OfficialName(Petrova, Mila)
* insert Mobile(07700 900165)
* gender = #female
* birthDate = "1988-02-17"
* deceasedBoolean = false
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* maritalStatus = $marital-status#M "Married"
* link.other = Reference(cc-relatedperson-petrov-mila)
* link.type = #seealso
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-petrova-asthma
InstanceOf: Condition
* insert Problem(petrova, active, 195967001, Asthma, 1996)

Instance: cc-allergyintolerance-petrova-aspirin
InstanceOf: AllergyIntolerance
* insert AllergyOf(petrova, active, confirmed, 7947003, Aspirin, 2010-07-07)
* type = #intolerance
* category = #medication
* criticality = #low
* insert Reaction(267036007, Dyspnoea, moderate)

Instance: cc-encounter-petrova-2025
InstanceOf: Encounter
* insert PhoneConsultation(petrova, adeyemi, 2025-11-24T08:05:00+00:00, 2025-11-24T08:15:00+00:00)

Instance: cc-medicationrequest-petrova-salbutamol
InstanceOf: MedicationRequest
* insert Repeat(petrova, salbutamol, active, 2012-03-12)
* dosageInstruction.text = "One or two puffs of 100 micrograms when wheezing"

Instance: cc-medicationstatement-petrova-salbutamol
InstanceOf: MedicationStatement
* insert Taken(petrova, salbutamol, active, y, 2012-03-12, One or two puffs when wheezing)

Instance: cc-observation-petrova-blood-pressure
InstanceOf: Observation
* insert BloodPressure(petrova, 2024-02-05T09:00:00+00:00, 121, 77)

Instance: cc-procedure-petrova-spirometry
InstanceOf: Procedure
* insert ProcedureOf(petrova, completed, 127783003, Spirometry, 2024-02-05)

Instance: cc-immunization-petrova-influenza-2025
InstanceOf: Immunization
* insert FluVaccination(petrova, 1, 2025-10-20)

Instance: cc-slot-petrova-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-1001, busy, 2035-04-16T16:00:00+01:00, 2035-04-16T16:20:00+01:00)

Instance: cc-appointment-petrova-2035
InstanceOf: Appointment
* insert AppointmentOf(petrova, adeyemi, booked, 2026-11-09T09:05:00+00:00, 2035-04-16T16:00:00+01:00, 2035-04-16T16:20:00+01:00)
* slot = Reference(cc-slot-petrova-2035)
* insert HeldBy(Telephone)
