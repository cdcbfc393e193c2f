// The elder of two people called Thomas Whitlock, told apart by birth date and NHS number alone. Allergic to penicillin.

Instance: cc-patient-whitlock-1952
InstanceOf: CareConnect-Patient-1
Title: "Thomas Whitlock, the elder of two of this name"
* insert NhsNumber(9990002029, 01)
* active = true
* insert OfficialName(Whitlock, Thomas)
* telecom.system = #phone
* telecom.value = "01632 960229"
* telecom.use = #home
* gender = #male
* birthDate = "1952-04-09"
* insert HomeAddress(40 Instance Row, Exampleton, XX1 5MM)
* maritalStatus = $marital-status#W "Widowed"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-condition-whitlock-1952-copd
InstanceOf: Condition
* insert Problem(whitlock-1952, active, 13645005, Chronic obstructive lung disease, 2014-01-27)

Instance: cc-allergyintolerance-whitlock-1952-penicillin
InstanceOf: AllergyIntolerance
* insert AllergyOf(whitlock-1952, active, confirmed, 373270004, Penicillin -class of antibiotic-, 1987-03-03)
* type = #allergy
* category = #medication
* criticality = #high
* insert Reaction(39579001, Anaphylaxis, severe)

Instance: cc-encounter-whitlock-1952-2026
InstanceOf: Encounter
* insert Consultation(whitlock-1952, adeyemi, 2026-01-19T10:00:00+00:00, 2026-01-19T10:20:00+00:00)

Instance: cc-medicationrequest-whitlock-1952-prednisolone
InstanceOf: MedicationRequest
* insert Acute(whitlock-1952, prednisolone, completed, 2026-01-19)
* dosageInstruction.text = "30 mg a day for five days"

Instance: cc-observation-whitlock-1952-spirometry-smoking
InstanceOf: Observation
* insert Smoking(whitlock-1952, 2026-01-19, 77176002, Smoker)

Instance: cc-observation-whitlock-1952-oxygen
InstanceOf: Observation
* insert VitalSigns(whitlock-1952, 2026-01-19T10:05:00+00:00)
* insert Measured(103228002, Hemoglobin saturation with oxygen, 93, %, %)

Instance: cc-immunization-whitlock-1952-influenza-2025
InstanceOf: Immunization
* insert FluVaccination(whitlock-1952, 1, 2025-10-06)

Instance: cc-flag-whitlock-1952-wheelchair
InstanceOf: Flag
* insert FlagOf(whitlock-1952, admin, Administrative, 1108191000000103, Requires wheelchair access, 2025-04-01)

Instance: cc-slot-whitlock-1952-2026-noshow
InstanceOf: Slot
* insert SlotOf(adeyemi, A-1101, busy, 2026-02-16T10:00:00+00:00, 2026-02-16T10:20:00+00:00)

Instance: cc-appointment-whitlock-1952-2026-noshow
InstanceOf: Appointment
* insert AppointmentOf(whitlock-1952, adeyemi, noshow, 2026-02-02T09:00:00+00:00, 2026-02-16T10:00:00+00:00, 2026-02-16T10:20:00+00:00)
* slot = Reference(cc-slot-whitlock-1952-2026-noshow)
