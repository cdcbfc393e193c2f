// How medicines, tests, procedures and vaccinations are stated.

// Medicines. Codes are of dm+d: virtual medicinal products, or virtual therapeutic moieties with the strength as dose.

RuleSet: MedicineNamed(code, display)
* insert Claims(CareConnect-Medication-1)
* code = $snomed-ct#{code} "{display}"

RuleSet: Prescription(patient, medicine, kind, kindName, status, authored)
* insert Claims(CareConnect-MedicationRequest-1)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-PrescriptionType-1"
* extension[0].valueCodeableConcept = PrescriptionTypeCodeSystem#{kind} "{kindName}"
* status = #{status}
* intent = #order
* medicationReference = Reference(cc-medication-{medicine})
* subject = Reference(cc-patient-{patient})
* authoredOn = "{authored}"
* requester.agent = Reference(cc-practitioner-adeyemi)

RuleSet: Repeat(patient, medicine, status, authored)
* insert Prescription({patient}, {medicine}, repeat, Repeat, {status}, {authored})

RuleSet: Acute(patient, medicine, status, authored)
* insert Prescription({patient}, {medicine}, acute, Acute, {status}, {authored})

RuleSet: Stopped(reason, date)
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatusReason-1"
* extension[1].extension[0].url = "statusReason"
* extension[1].extension[0].valueCodeableConcept.text = "{reason}"
* extension[1].extension[1].url = "statusChangeDate"
* extension[1].extension[1].valueDateTime = "{date}"

RuleSet: Taken(patient, medicine, status, taken, start, dosage)
* insert Claims(CareConnect-MedicationStatement-1)
* status = #{status}
* medicationReference = Reference(cc-medication-{medicine})
* effectivePeriod.start = "{start}"
* dateAsserted = "{start}"
* subject = Reference(cc-patient-{patient})
* taken = #{taken}
* dosage.text = "{dosage}"

// Requests, specimens, reports, procedures, vaccinations

RuleSet: TestRequest(patient, status, code, display, authored)
* insert Claims(CareConnect-ProcedureRequest-1)
* status = #{status}
* intent = #order
* code = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* authoredOn = "{authored}"
* requester.agent = Reference(cc-practitioner-adeyemi)

RuleSet: SpecimenOf(patient, code, display, collected)
* insert Claims(CareConnect-Specimen-1)
* status = #available
* type = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* collection.collectedDateTime = "{collected}"

RuleSet: LaboratoryReport(patient, category, categoryName, effective, issued)
* insert Claims(CareConnect-DiagnosticReport-1)
* status = #final
* category = $diagnostic-service#{category} "{categoryName}"
* code = $snomed-ct#4241000179101 "Laboratory report"
* subject = Reference(cc-patient-{patient})
* effectiveDateTime = "{effective}"
* issued = "{issued}"
* performer.actor = Reference(cc-organization-vale-laboratory)

RuleSet: ProcedureOf(patient, status, code, display, date)
* insert Claims(CareConnect-Procedure-1)
* status = #{status}
* code = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* performedDateTime = "{date}"

RuleSet: Vaccination(patient, code, display, disease, diseaseName, dose, date)
* insert Claims(CareConnect-Immunization-1)
* status = #completed
* notGiven = false
* vaccineCode = $snomed-ct#{code} "{display}"
* patient = Reference(cc-patient-{patient})
* date = "{date}"
* primarySource = true
* insert Against({disease}, {diseaseName}, {dose})

RuleSet: Against(disease, diseaseName, dose)
* vaccinationProtocol.doseSequence = {dose}
* vaccinationProtocol.targetDisease = $snomed-ct#{disease} "{diseaseName}"
* vaccinationProtocol.doseStatus = $dose-status#count "Counts"

RuleSet: FluVaccination(patient, dose, date)
* insert Vaccination({patient}, 46233009, Influenza vaccine, 6142004, Influenza, {dose}, {date})

RuleSet: Referral(patient, status, priority, authored)
* insert Claims(CareConnect-ReferralRequest-1)
* status = #{status}
* intent = #order
* priority = #{priority}
* subject = Reference(cc-patient-{patient})
* authoredOn = "{authored}"
* requester.agent = Reference(cc-practitioner-adeyemi)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReferralRequestMethod-1"
* extension[0].valueCodeableConcept = ReferralRequestMethodCodeSystem#6 "NHS E-Referral Service"

RuleSet: TaskFor(patient, status, authored, description)
* insert Claims(CareConnect-Task-1)
* status = #{status}
* intent = #order
* description = "{description}"
* for = Reference(cc-patient-{patient})
* authoredOn = "{authored}"
* lastModified = "{authored}"

RuleSet: CarePlanOf(patient, status, code, display, start)
* insert Claims(CareConnect-CarePlan-1)
* status = #{status}
* intent = #plan
* category = $snomed-ct#{code} "{display}"
* title = "{display}"
* subject = Reference(cc-patient-{patient})
* period.start = "{start}"

RuleSet: TeamOf(patient, name, start)
* insert Claims(CareConnect-CareTeam-1)
* status = #active
* name = "{name}"
* subject = Reference(cc-patient-{patient})
* period.start = "{start}"

// How often a repeat may be issued, how often it was, and until when that holds.
RuleSet: Issued(allowed, issued, expiry)
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationRepeatInformation-1"
* extension[1].extension[0].url = "numberOfRepeatPrescriptionsAllowed"
* extension[1].extension[0].valueUnsignedInt = {allowed}
* extension[1].extension[1].url = "numberOfRepeatPrescriptionsIssued"
* extension[1].extension[1].valueUnsignedInt = {issued}
* extension[1].extension[2].url = "authorisationExpiryDate"
* extension[1].extension[2].valueDateTime = "{expiry}"

RuleSet: LastIssued(date)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatementLastIssueDate-1"
* extension.valueDateTime = "{date}"
