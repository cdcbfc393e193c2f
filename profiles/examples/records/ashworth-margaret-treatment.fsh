// Margaret Ashworth's treatment: repeat, acute and stopped medicines, warnings, lists, plan and team.

Instance: cc-medicationrequest-ashworth-margaret-metformin
InstanceOf: MedicationRequest
* insert Repeat(ashworth-margaret, metformin, active, 2009-05-11)
* reasonReference = Reference(cc-condition-ashworth-margaret-diabetes)
* dosageInstruction.text = "One 500 mg tablet twice a day with meals"
* dosageInstruction.route = $snomed-ct#26643006 "Oral route"
* insert Issued(12, 7, 2027-03-31)
* dispenseRequest.performer = Reference(cc-organization-mockford-pharmacy)

Instance: cc-medicationrequest-ashworth-margaret-amlodipine
InstanceOf: MedicationRequest
* insert Repeat(ashworth-margaret, amlodipine, active, 2004-06-14)
* reasonReference = Reference(cc-condition-ashworth-margaret-hypertension)
* dosageInstruction.text = "One 5 mg tablet a day"

Instance: cc-medicationrequest-ashworth-margaret-atorvastatin
InstanceOf: MedicationRequest
* insert Repeat(ashworth-margaret, atorvastatin, active, 2016-03-14)
* dosageInstruction.text = "One 20 mg tablet a day"

Instance: cc-medicationrequest-ashworth-margaret-aspirin
InstanceOf: MedicationRequest
* insert Repeat(ashworth-margaret, aspirin, stopped, 2009-05-11)
* insert Stopped(Warfarin was begun, 2019-11-08)
* dosageInstruction.text = "One a day"

Instance: cc-medicationrequest-ashworth-margaret-warfarin
InstanceOf: MedicationRequest
* insert Repeat(ashworth-margaret, warfarin, active, 2019-12-03)
* reasonReference = Reference(cc-condition-ashworth-margaret-atrial-fibrillation)
* dosageInstruction.text = "As the anticoagulation clinic says"

Instance: cc-medicationrequest-ashworth-margaret-trimethoprim
InstanceOf: MedicationRequest
* insert Acute(ashworth-margaret, trimethoprim, completed, 2023-08-09)
* context = Reference(cc-encounter-ashworth-margaret-2023-phone)
* reasonReference = Reference(cc-condition-ashworth-margaret-urinary-infection)
* dosageInstruction.text = "200 mg twice a day for three days"
* dispenseRequest.quantity = 6 '{tablet}' "tablet"
* dispenseRequest.expectedSupplyDuration = 3 'd' "days"

Instance: cc-medicationstatement-ashworth-margaret-metformin
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, metformin, active, y, 2009-05-11, One 500 mg tablet twice a day with meals)
* basedOn = Reference(cc-medicationrequest-ashworth-margaret-metformin)
* insert LastIssued(2026-10-12)

Instance: cc-medicationstatement-ashworth-margaret-amlodipine
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, amlodipine, active, y, 2004-06-14, One 5 mg tablet a day)
* basedOn = Reference(cc-medicationrequest-ashworth-margaret-amlodipine)

Instance: cc-medicationstatement-ashworth-margaret-atorvastatin
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, atorvastatin, active, y, 2016-03-14, One 20 mg tablet a day)
* basedOn = Reference(cc-medicationrequest-ashworth-margaret-atorvastatin)

Instance: cc-medicationstatement-ashworth-margaret-aspirin
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, aspirin, stopped, n, 2009-05-11, One a day)
* basedOn = Reference(cc-medicationrequest-ashworth-margaret-aspirin)
* effectivePeriod.end = "2019-11-08"

Instance: cc-medicationstatement-ashworth-margaret-warfarin
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, warfarin, active, y, 2019-12-03, As the anticoagulation clinic says)
* basedOn = Reference(cc-medicationrequest-ashworth-margaret-warfarin)

Instance: cc-medicationstatement-ashworth-margaret-paracetamol
InstanceOf: MedicationStatement
* insert Taken(ashworth-margaret, paracetamol, intended, unk, 2026-02-18, Two tablets up to four times a day for pain)
* informationSource = Reference(cc-practitioner-huang)

Instance: cc-flag-ashworth-margaret-falls
InstanceOf: Flag
* insert FlagOf(ashworth-margaret, admin, Administrative, 129839007, At risk for falls, 2024-03-11)
* author = Reference(cc-practitioner-adeyemi)

// A warning about a medicine has a profile of its own.
Instance: cc-flag-ashworth-margaret-warfarin
InstanceOf: Flag
* insert Claims(CareConnect-Medication-Flag-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationFlagAssociation-1"
* extension.valueReference = Reference(cc-medicationrequest-ashworth-margaret-warfarin)
* status = #active
* category = $flag-category#drug "Drug"
* code.coding.system = "https://fhir.hl7.org.uk/STU3/CareConnect-MedicationFlag-1"
* code.coding.code = #do-not-discontinue
* code.coding.display = "Do Not discontinue Medication"
* subject = Reference(cc-patient-ashworth-margaret)
* period.start = "2019-12-03"
* author = Reference(cc-practitioner-nyberg)

Instance: cc-familymemberhistory-ashworth-margaret-father
InstanceOf: FamilyMemberHistory
* insert FamilyHistory(ashworth-margaret, 66839005, Father, male, 2009-05-11)
* condition.code = $snomed-ct#22298006 "Myocardial infarction"
* condition.onsetString = "in his sixties"

Instance: cc-list-ashworth-margaret-problems
InstanceOf: List
* insert ListOf(ashworth-margaret, 717711000000103, Problems, 2025-03-10)
* source = Reference(cc-practitioner-adeyemi)
* entry[0].item = Reference(cc-condition-ashworth-margaret-hypertension)
* entry[1].item = Reference(cc-condition-ashworth-margaret-diabetes)
* entry[2].item = Reference(cc-condition-ashworth-margaret-osteoarthritis)
* entry[3].item = Reference(cc-condition-ashworth-margaret-atrial-fibrillation)

Instance: cc-list-ashworth-margaret-medicines
InstanceOf: List
* insert ListOf(ashworth-margaret, 1102411000000102, Active medications, 2025-03-10)
* source = Reference(cc-practitioner-adeyemi)
* entry[0].item = Reference(cc-medicationstatement-ashworth-margaret-metformin)
* entry[1].item = Reference(cc-medicationstatement-ashworth-margaret-amlodipine)
* entry[2].item = Reference(cc-medicationstatement-ashworth-margaret-atorvastatin)
* entry[3].item = Reference(cc-medicationstatement-ashworth-margaret-warfarin)

Instance: cc-list-ashworth-margaret-allergies
InstanceOf: List
* insert ListOf(ashworth-margaret, 886921000000105, Allergies and adverse reactions, 2025-03-10)
* entry.item = Reference(cc-allergyintolerance-ashworth-margaret-penicillin)

Instance: cc-list-ashworth-margaret-ended-allergies
InstanceOf: List
* insert ListOf(ashworth-margaret, 1103671000000101, Ended allergies, 2025-03-10)
* entry.item = Reference(cc-allergyintolerance-ashworth-margaret-latex)

Instance: cc-episodeofcare-ashworth-margaret-nursing
InstanceOf: EpisodeOfCare
* insert EpisodeOf(ashworth-margaret, active, vale-community, 2026-01-12)
* careManager = Reference(cc-practitioner-huang)
* team = Reference(cc-careteam-ashworth-margaret)
* referralRequest = Reference(cc-referralrequest-ashworth-margaret-nursing)

Instance: cc-careteam-ashworth-margaret
InstanceOf: CareTeam
* insert TeamOf(ashworth-margaret, Diabetes at home, 2026-01-12)
* participant[0].member = Reference(cc-practitioner-adeyemi)
* participant[0].role.text = "General practitioner"
* participant[1].member = Reference(cc-practitioner-huang)
* participant[1].role.text = "Community nurse"
* participant[2].member = Reference(cc-relatedperson-ashworth-margaret-nadia)
* participant[2].role.text = "Daughter and carer"
* managingOrganization = Reference(cc-organization-vale-community)

Instance: cc-careplan-ashworth-margaret-diabetes
InstanceOf: CarePlan
* insert CarePlanOf(ashworth-margaret, active, 698360004, Diabetes self management plan, 2026-02-18)
* careTeam = Reference(cc-careteam-ashworth-margaret)
* addresses = Reference(cc-condition-ashworth-margaret-diabetes)
* author = Reference(cc-practitioner-huang)
* activity[0].detail.status = #in-progress
* activity[0].detail.description = "Walk for half an hour on five days a week"
* activity[1].detail.status = #scheduled
* activity[1].detail.description = "Have the eyes photographed in spring"
* note.text = "Prefers to be called in the morning."

// Nadia Ashworth as her carer; as a patient she has a record of her own.
Instance: cc-relatedperson-ashworth-margaret-nadia
InstanceOf: RelatedPerson
* insert RelativeOf(ashworth-margaret, DAUC, Daughter, Ashworth, Nadia)
* telecom.system = #phone
* telecom.value = "07700 900122"
* gender = #female

Instance: cc-referralrequest-ashworth-margaret-cardiology
InstanceOf: ReferralRequest
* insert Referral(ashworth-margaret, completed, urgent, 2019-11-11)
* type = $snomed-ct#183519002 "Referral to cardiology service"
* recipient = Reference(cc-practitioner-nyberg)
* reasonReference = Reference(cc-condition-ashworth-margaret-atrial-fibrillation)

Instance: cc-referralrequest-ashworth-margaret-nursing
InstanceOf: ReferralRequest
* insert Referral(ashworth-margaret, active, routine, 2025-12-15)
* type = $snomed-ct#306206005 "Referral to service"
* recipient = Reference(cc-healthcareservice-vale-nursing)

Instance: cc-task-ashworth-margaret-review
InstanceOf: Task
* insert TaskFor(ashworth-margaret, requested, 2026-10-12T09:00:00+01:00, Look through the repeat medicines before March)
* owner = Reference(cc-practitioner-adeyemi)
* focus = Reference(cc-medicationrequest-ashworth-margaret-metformin)
