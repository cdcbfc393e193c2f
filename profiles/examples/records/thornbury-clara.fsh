// The mother of the newborn, whose birth is in both records.

Instance: cc-patient-thornbury-clara
InstanceOf: CareConnect-Patient-1
Title: "Clara Thornbury, a mother"
* insert NhsNumber(9990002002, 01)
* active = true
* insert OfficialName(Thornbury, Clara)
* insert Mobile(07700 900202)
* gender = #female
* birthDate = "1993-09-30"
* insert HomeAddress(8 Fictional Avenue, Exampleton, XX1 3FF)
* maritalStatus = $marital-status#S "Never Married"
* generalPractitioner = Reference(cc-organization-fernhollow)
* managingOrganization = Reference(cc-organization-fernhollow)
* link.other = Reference(cc-relatedperson-thornbury-clara)
* link.type = #seealso

Instance: cc-encounter-thornbury-clara-delivery
InstanceOf: Encounter
* insert InpatientStay(thornbury-clara, tolliver, 31, 1, 2024-05-19T21:00:00+01:00, 2024-05-22T11:00:00+01:00)

Instance: cc-procedure-thornbury-clara-caesarean
InstanceOf: Procedure
* insert ProcedureOf(thornbury-clara, completed, 11466000, Caesarean section, 2024-05-20T03:30:00+01:00)
* context = Reference(cc-encounter-thornbury-clara-delivery)

Instance: cc-condition-thornbury-clara-pregnancy
InstanceOf: Condition
* insert Problem(thornbury-clara, resolved, 77386006, Pregnant, 2023-09)
* abatementDateTime = "2024-05-20"

Instance: cc-allergyintolerance-thornbury-clara-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(thornbury-clara, 2023-10-09)

Instance: cc-medicationstatement-thornbury-clara-paracetamol
InstanceOf: MedicationStatement
* insert Taken(thornbury-clara, paracetamol, completed, y, 2024-05-20, Two tablets up to four times a day)
* effectivePeriod.end = "2024-05-30"

Instance: cc-documentreference-thornbury-clara-discharge
InstanceOf: DocumentReference
* insert DocumentOf(thornbury-clara, D-0401, 373942005, Discharge summary, 2024-05-22T10:30:00+01:00)
* insert HeldAs(thornbury-clara-discharge, Discharge summary of the maternity ward)
* insert WrittenBy(tolliver, vale-trust, 408470005, Obstetrics)
* context.encounter = Reference(cc-encounter-thornbury-clara-delivery)
* context.period.start = "2024-05-19"
* context.period.end = "2024-05-22"

// Caesarean section on 20 May 2024. Mother and child well.
Instance: cc-binary-thornbury-clara-discharge
InstanceOf: Binary
* insert PlainText(Q2Flc2FyZWFuIHNlY3Rpb24gb24gMjAgTWF5IDIwMjQuIE1vdGhlciBhbmQgY2hpbGQgd2VsbC4=)

Instance: cc-questionnaireresponse-thornbury-clara-diary-1
InstanceOf: QuestionnaireResponse
* insert Answers(mood-diary, thornbury-clara, completed, 2024-06-20T20:00:00+01:00)
* insert Diary(6, false)
* insert Awake(The baby)
