// A newborn, whose NHS number is not traced before six weeks of age; the mother is a patient, too.

Instance: cc-patient-thornbury
InstanceOf: CareConnect-Patient-1
Title: "A newborn Thornbury, whose NHS number is not traced before six weeks of age"
* insert NhsNumber(9990001073, 08)
* active = true
* insert OfficialName(Thornbury, Baby)
* gender = #unknown
* birthDate = "2024-05-20"
* birthDate.extension[patient-birthTime].valueDateTime = "2024-05-20T03:42:00+01:00"
* multipleBirthInteger = 1
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-vale-community)

// The mother; the link in her own record leads here.
Instance: cc-relatedperson-thornbury-clara
InstanceOf: RelatedPerson
* insert RelativeOf(thornbury, NMTH, natural mother, Thornbury, Clara)
* gender = #female

Instance: cc-encounter-thornbury-birth
InstanceOf: Encounter
* insert InpatientStay(thornbury, tolliver, 82, 1, 2024-05-20T03:42:00+01:00, 2024-05-22T11:00:00+01:00)
* hospitalization.admitSource = SourceOfAdmissionCodeSystem#79

Instance: cc-encounter-thornbury-home
InstanceOf: Encounter
* insert HomeVisit(thornbury, ellery, 2024-05-31T10:00:00+01:00, 2024-05-31T10:40:00+01:00)

Instance: cc-condition-thornbury-jaundice
InstanceOf: Condition
* insert Diagnosis(thornbury, resolved, 387712008, Neonatal jaundice, 2024-05-21)
* context = Reference(cc-encounter-thornbury-birth)
* abatementDateTime = "2024-05-31"

Instance: cc-observation-thornbury-birth-weight
InstanceOf: Observation
* insert VitalSigns(thornbury, 2024-05-20T04:00:00+01:00)
* insert Measured(364589006, Birth weight, 3410, g, g)
* context = Reference(cc-encounter-thornbury-birth)

Instance: cc-observation-thornbury-head
InstanceOf: Observation
* insert VitalSigns(thornbury, 2024-05-20T04:00:00+01:00)
* insert Measured(363812007, Head circumference, 34.5, cm, cm)
* context = Reference(cc-encounter-thornbury-birth)

Instance: cc-observation-thornbury-gestation
InstanceOf: Observation
* insert ObservationOf(thornbury, exam, Exam, 2024-05-20T04:00:00+01:00)
* insert Measured(412726003, Length of gestation at birth, 39, wk, weeks)
* context = Reference(cc-encounter-thornbury-birth)

Instance: cc-observation-thornbury-weight
InstanceOf: Observation
* insert Weight(thornbury, 2024-05-31, 3.5)

Instance: cc-procedure-thornbury-hearing
InstanceOf: Procedure
* insert ProcedureOf(thornbury, completed, 413083006, Automated auditory brainstem response test, 2024-05-21)

Instance: cc-immunization-thornbury-mmr-1
InstanceOf: Immunization
* insert Vaccination(thornbury, 396427003, Measles mumps and rubella vaccine, 14189004, Measles, 1, 2025-06-02)
* primarySource = false
* reportOrigin = http://hl7.org/fhir/immunization-origin#provider "Other Provider"

Instance: cc-slot-thornbury-2024
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0701, busy, 2024-07-01T10:00:00+01:00, 2024-07-01T10:20:00+01:00)

Instance: cc-appointment-thornbury-2024
InstanceOf: Appointment
* insert AppointmentOf(thornbury, adeyemi, fulfilled, 2024-05-31T12:00:00+01:00, 2024-07-01T10:00:00+01:00, 2024-07-01T10:20:00+01:00)
* slot = Reference(cc-slot-thornbury-2024)
