// Treated by the trust as an inpatient, with vital signs of the ward, medicines given and a discharge. Needs an interpreter.
// Born on the day of Nadia Ashworth.

Instance: cc-patient-okonkwo
InstanceOf: CareConnect-Patient-1
Title: "Alex Okonkwo, treated by the trust"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#N "African"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#ig "Igbo"
* extension[nhsCommunication].extension[preferred].valueBoolean = true
* extension[nhsCommunication].extension[interpreterRequired].valueBoolean = true
* insert NhsNumber(9990001049, 02)
* active = true
* insert OfficialName(Okonkwo, Alex)
* insert Mobile(07700 900149)
* gender = #female
* birthDate = "1976-11-02"
* insert HomeAddress(27 Specimen Road, Mockford, XX2 3DD)
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-vale-trust)

Instance: cc-condition-okonkwo-appendicitis
InstanceOf: Condition
* insert Diagnosis(okonkwo, resolved, 85189001, Acute appendicitis, 2025-08-29)
* context = Reference(cc-encounter-okonkwo-ward)
* asserter = Reference(cc-practitioner-castellano)
* abatementDateTime = "2025-09-15"

Instance: cc-condition-okonkwo-pain
InstanceOf: Condition
* insert ConditionOf(okonkwo, presenting-complaint, Presenting Complaint, resolved, 116290004, Acute abdominal pain, 2025-08-29)
* context = Reference(cc-encounter-okonkwo-emergency)
* abatementDateTime = "2025-08-30"

Instance: cc-allergyintolerance-okonkwo-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(okonkwo, 2025-08-29)

Instance: cc-flag-okonkwo-interpreter
InstanceOf: Flag
* insert FlagOf(okonkwo, contact, Subject Contact, 315594003, Interpreter needed, 2025-08-29)
* author = Reference(cc-organization-vale-trust)

Instance: cc-encounter-okonkwo-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(okonkwo, 2025-08-29T19:10:00+01:00, 2025-08-29T23:30:00+01:00)
* reason = $snomed-ct#116290004 "Acute abdominal pain"

Instance: cc-encounter-okonkwo-ward
InstanceOf: Encounter
* insert InpatientStay(okonkwo, castellano, 21, 1, 2025-08-29T23:30:00+01:00, 2025-09-02T10:30:00+01:00)
* type = $snomed-ct#183452005 "Emergency hospital admission"
* partOf = Reference(cc-encounter-okonkwo-emergency)
* diagnosis[0].condition = Reference(cc-condition-okonkwo-appendicitis)
* diagnosis[1].condition = Reference(cc-procedure-okonkwo-appendicectomy)
* hospitalization.admitSource = SourceOfAdmissionCodeSystem#19
* hospitalization.dischargeDisposition = DischargeDestinationCodeSystem#29

Instance: cc-encounter-okonkwo-clinic
InstanceOf: Encounter
* insert OutpatientClinic(okonkwo, castellano, 2025-10-14T09:30:00+01:00, 2025-10-14T09:45:00+01:00)

Instance: cc-procedure-okonkwo-appendicectomy
InstanceOf: Procedure
* insert ProcedureOf(okonkwo, completed, 80146002, Appendicectomy, 2025-08-30T08:15:00+01:00)
* context = Reference(cc-encounter-okonkwo-ward)
* performer.actor = Reference(cc-practitioner-castellano)
* location = Reference(cc-location-vale-hospital)
* reasonReference = Reference(cc-condition-okonkwo-appendicitis)

Instance: cc-careplan-okonkwo-ward
InstanceOf: CarePlan
* insert CarePlanOf(okonkwo, completed, 734163000, Care plan, 2025-08-29)
* period.end = "2025-09-02"
* context = Reference(cc-encounter-okonkwo-ward)
* author = Reference(cc-practitioner-castellano)
* activity.detail.status = #completed
* activity.detail.description = "Vital signs every six hours"

// Vital signs of two rounds on the ward, each held together by a panel

Instance: cc-observation-okonkwo-blood-pressure-1
InstanceOf: Observation
* insert BloodPressure(okonkwo, 2025-08-30T00:30:00+01:00, 124, 79)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-1)

Instance: cc-observation-okonkwo-temperature-1
InstanceOf: Observation
* insert Temperature(okonkwo, 2025-08-30T00:30:00+01:00, 38.4)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-1)

Instance: cc-observation-okonkwo-respiratory-rate-1
InstanceOf: Observation
* insert RespiratoryRate(okonkwo, 2025-08-30T00:30:00+01:00, 20)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-1)

Instance: cc-observation-okonkwo-heart-rate-1
InstanceOf: Observation
* insert HeartRate(okonkwo, 2025-08-30T00:30:00+01:00, 104, cc-careplan-okonkwo-ward)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-1)

Instance: cc-observation-okonkwo-consciousness-1
InstanceOf: Observation
* insert Claims(CareConnect-ACVPU-Observation-1)
* status = #final
* code = $snomed-ct#1104441000000107 "ACVPU (Alert Confusion Voice Pain Unresponsive) scale score"
* subject = Reference(cc-patient-okonkwo)
* context = Reference(cc-encounter-okonkwo-ward)
* effectiveDateTime = "2025-08-30T00:30:00+01:00"
* valueCodeableConcept = $snomed-ct#248234008 "Mentally alert"

Instance: cc-observation-okonkwo-panel-1
InstanceOf: Observation
* insert ProfiledVitalSign(CareConnect-VitalSigns-Observation-1, okonkwo, 2025-08-30T00:30:00+01:00)
* insert BothCodes(code, 85353-1, 118227000, Vital signs)
* context = Reference(cc-encounter-okonkwo-ward)

Instance: cc-observation-okonkwo-blood-pressure-2
InstanceOf: Observation
* insert BloodPressure(okonkwo, 2025-09-01T06:30:00+01:00, 117, 72)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-2)

Instance: cc-observation-okonkwo-temperature-2
InstanceOf: Observation
* insert Temperature(okonkwo, 2025-09-01T06:30:00+01:00, 36.9)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-2)

Instance: cc-observation-okonkwo-respiratory-rate-2
InstanceOf: Observation
* insert RespiratoryRate(okonkwo, 2025-09-01T06:30:00+01:00, 14)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-2)

Instance: cc-observation-okonkwo-heart-rate-2
InstanceOf: Observation
* insert HeartRate(okonkwo, 2025-09-01T06:30:00+01:00, 76, cc-careplan-okonkwo-ward)
* context = Reference(cc-encounter-okonkwo-ward)
* related.type = #has-member
* related.target = Reference(cc-observation-okonkwo-panel-2)

Instance: cc-observation-okonkwo-consciousness-2
InstanceOf: Observation
* insert Claims(CareConnect-ACVPU-Observation-1)
* status = #final
* code = $snomed-ct#1104441000000107 "ACVPU (Alert Confusion Voice Pain Unresponsive) scale score"
* subject = Reference(cc-patient-okonkwo)
* context = Reference(cc-encounter-okonkwo-ward)
* effectiveDateTime = "2025-09-01T06:30:00+01:00"
* valueCodeableConcept = $snomed-ct#248234008 "Mentally alert"

Instance: cc-observation-okonkwo-panel-2
InstanceOf: Observation
* insert ProfiledVitalSign(CareConnect-VitalSigns-Observation-1, okonkwo, 2025-09-01T06:30:00+01:00)
* insert BothCodes(code, 85353-1, 118227000, Vital signs)
* context = Reference(cc-encounter-okonkwo-ward)

// Tests

Instance: cc-observation-okonkwo-white-cells
InstanceOf: Observation
* insert WhiteCells(okonkwo, 2025-08-29T20:00:00+01:00, 15.8)
* insert High
* context = Reference(cc-encounter-okonkwo-emergency)

Instance: cc-observation-okonkwo-haemoglobin
InstanceOf: Observation
* insert Haemoglobin(okonkwo, 2025-08-29T20:00:00+01:00, 128)
* context = Reference(cc-encounter-okonkwo-emergency)

Instance: cc-specimen-okonkwo-blood
InstanceOf: Specimen
* insert SpecimenOf(okonkwo, 122555007, Venous blood specimen, 2025-08-29T20:00:00+01:00)

Instance: cc-diagnosticreport-okonkwo-blood
InstanceOf: DiagnosticReport
* insert LaboratoryReport(okonkwo, HM, Hematology, 2025-08-29T20:00:00+01:00, 2025-08-29T21:10:00+01:00)
* context = Reference(cc-encounter-okonkwo-emergency)
* specimen = Reference(cc-specimen-okonkwo-blood)
* result[0] = Reference(cc-observation-okonkwo-white-cells)
* result[1] = Reference(cc-observation-okonkwo-haemoglobin)

// Medicines: one given twice on the ward, one to take home

Instance: cc-medicationrequest-okonkwo-morphine
InstanceOf: MedicationRequest
* insert Acute(okonkwo, morphine, completed, 2025-08-30)
* requester.agent = Reference(cc-practitioner-castellano)
* context = Reference(cc-encounter-okonkwo-ward)
* dosageInstruction.text = "2.5 mg into a vein for pain"

Instance: cc-medicationadministration-okonkwo-morphine-1
InstanceOf: MedicationAdministration
* insert Claims(CareConnect-MedicationAdministration-1)
* status = #completed
* medicationReference = Reference(cc-medication-morphine)
* subject = Reference(cc-patient-okonkwo)
* context = Reference(cc-encounter-okonkwo-ward)
* effectiveDateTime = "2025-08-30T10:05:00+01:00"
* performer.actor = Reference(cc-practitioner-castellano)
* prescription = Reference(cc-medicationrequest-okonkwo-morphine)
* dosage.route = $snomed-ct#47625008 "Intravenous route"
* dosage.dose = 2.5 'mg' "mg"

Instance: cc-medicationadministration-okonkwo-morphine-2
InstanceOf: MedicationAdministration
* insert Claims(CareConnect-MedicationAdministration-1)
* status = #completed
* medicationReference = Reference(cc-medication-morphine)
* subject = Reference(cc-patient-okonkwo)
* context = Reference(cc-encounter-okonkwo-ward)
* effectiveDateTime = "2025-08-30T18:40:00+01:00"
* performer.actor = Reference(cc-practitioner-castellano)
* prescription = Reference(cc-medicationrequest-okonkwo-morphine)
* dosage.route = $snomed-ct#47625008 "Intravenous route"
* dosage.dose = 2.5 'mg' "mg"

Instance: cc-medicationrequest-okonkwo-paracetamol
InstanceOf: MedicationRequest
* insert Acute(okonkwo, paracetamol, completed, 2025-09-02)
* requester.agent = Reference(cc-practitioner-castellano)
* dosageInstruction.text = "Two tablets up to four times a day for a week"

Instance: cc-medicationstatement-okonkwo-paracetamol
InstanceOf: MedicationStatement
* insert Taken(okonkwo, paracetamol, completed, y, 2025-09-02, Two tablets up to four times a day)
* effectivePeriod.end = "2025-09-09"

Instance: cc-documentreference-okonkwo-discharge
InstanceOf: DocumentReference
* insert DocumentOf(okonkwo, D-0301, 373942005, Discharge summary, 2025-09-02T10:15:00+01:00)
* insert HeldAs(okonkwo-discharge, Discharge summary)
* insert WrittenBy(castellano, vale-trust, 394609007, General surgery)
* context.encounter = Reference(cc-encounter-okonkwo-ward)
* context.period.start = "2025-08-29"
* context.period.end = "2025-09-02"

// Acute appendicitis. Appendix removed on 30 August 2025. Home on 2 September 2025.
Instance: cc-binary-okonkwo-discharge
InstanceOf: Binary
* insert PlainText(QWN1dGUgYXBwZW5kaWNpdGlzLiBBcHBlbmRpeCByZW1vdmVkIG9uIDMwIEF1Z3VzdCAyMDI1LiBIb21lIG9uIDIgU2VwdGVtYmVyIDIwMjUu)

Instance: cc-documentreference-okonkwo-letter
InstanceOf: DocumentReference
* insert DocumentOf(okonkwo, D-0302, 823681000000100, Outpatient letter, 2025-10-14T12:00:00+01:00)
* insert HeldAs(okonkwo-letter, Letter of the surgical clinic)
* insert WrittenBy(castellano, vale-trust, 394609007, General surgery)
* docStatus = #preliminary
* context.encounter = Reference(cc-encounter-okonkwo-clinic)
* context.period.start = "2025-10-14"
* context.period.end = "2025-10-14"

// Wound healed. No further visits.
Instance: cc-binary-okonkwo-letter
InstanceOf: Binary
* insert PlainText(V291bmQgaGVhbGVkLiBObyBmdXJ0aGVyIHZpc2l0cy4=)

Instance: cc-slot-okonkwo-2025
InstanceOf: Slot
* insert SlotOf(castellano, A-0501, busy, 2025-10-14T09:30:00+01:00, 2025-10-14T09:45:00+01:00)

Instance: cc-appointment-okonkwo-2025
InstanceOf: Appointment
* insert AppointmentOf(okonkwo, castellano, fulfilled, 2025-09-02T10:00:00+01:00, 2025-10-14T09:30:00+01:00, 2025-10-14T09:45:00+01:00)
* slot = Reference(cc-slot-okonkwo-2025)
* extension[0].valueReference = Reference(cc-organization-vale-trust)

Instance: cc-slot-okonkwo-2025-cancelled
InstanceOf: Slot
* insert SlotOf(castellano, A-0502, free, 2025-10-07T09:30:00+01:00, 2025-10-07T09:45:00+01:00)

Instance: cc-appointment-okonkwo-2025-cancelled
InstanceOf: Appointment
* insert AppointmentOf(okonkwo, castellano, cancelled, 2025-09-02T10:00:00+01:00, 2025-10-07T09:30:00+01:00, 2025-10-07T09:45:00+01:00)
* slot = Reference(cc-slot-okonkwo-2025-cancelled)
* insert CancelledFor(The interpreter was ill)

Instance: cc-provenance-okonkwo-discharge
InstanceOf: Provenance
* insert Wrote(castellano, vale-trust, cc-documentreference-okonkwo-discharge, 2025-09-02T10:15:00+01:00)

Instance: cc-task-okonkwo-interpreter
InstanceOf: Task
* insert TaskFor(okonkwo, completed, 2025-09-02T10:30:00+01:00, Book an interpreter for the clinic)
* owner = Reference(cc-organization-vale-trust)
* focus = Reference(cc-appointment-okonkwo-2025)
