// What the records of the reference server share. The resources are instances of core types that claim their profile:
// that compiles faster than instances of the profiles. `patient` is the end of a patient's id, after `cc-patient-`.

Alias: $act-code = http://hl7.org/fhir/v3/ActCode
Alias: $diagnostic-service = http://hl7.org/fhir/v2/0074
Alias: $dose-status = http://hl7.org/fhir/vaccination-protocol-dose-status
Alias: $flag-category = http://hl7.org/fhir/flag-category
Alias: $loinc = http://loinc.org
Alias: $null-reason = http://hl7.org/fhir/list-empty-reason
Alias: $observation-category = http://hl7.org/fhir/observation-category
Alias: $role-code = http://hl7.org/fhir/v3/RoleCode

// People and places

RuleSet: WorkPhone(number)
* telecom.system = #phone
* telecom.value = "{number}"
* telecom.use = #work

RuleSet: WorkAddress(line, city, postcode)
* address.use = #work
* address.line = "{line}"
* address.city = "{city}"
* address.postalCode = "{postcode}"

RuleSet: RoleOf(practitioner, profileId, organization, job, jobName)
* insert Claims(CareConnect-PractitionerRole-1)
* identifier.system = $sds-role-profile-id
* identifier.value = "{profileId}"
* active = true
* practitioner = Reference(cc-practitioner-{practitioner})
* organization = Reference(cc-organization-{organization})
* code = SDSJobRoleNameCodeSystem#{job} "{jobName}"

RuleSet: Service(number, organization, name)
* insert Claims(CareConnect-HealthcareService-1)
* identifier.system = "https://example.org/services"
* identifier.value = "{number}"
* active = true
* providedBy = Reference(cc-organization-{organization})
* name = "{name}"

RuleSet: RelativeOf(patient, role, roleName, family, given)
* insert Claims(CareConnect-RelatedPerson-1)
* active = true
* patient = Reference(cc-patient-{patient})
* relationship = $role-code#{role} "{roleName}"
* name.use = #official
* name.family = "{family}"
* name.given = "{given}"

// Encounters and episodes

RuleSet: EncounterOf(patient, class, className, start, end)
* insert Claims(CareConnect-Encounter-1)
* status = #finished
* class = $act-code#{class} "{className}"
* subject = Reference(cc-patient-{patient})
* period.start = "{start}"
* period.end = "{end}"

RuleSet: Consultation(patient, practitioner, start, end)
* insert EncounterOf({patient}, AMB, ambulatory, {start}, {end})
* type = $snomed-ct#11429006 "Consultation"
* participant.individual = Reference(cc-practitioner-{practitioner})
* location.location = Reference(cc-location-fernhollow)
* serviceProvider = Reference(cc-organization-fernhollow)

RuleSet: PhoneConsultation(patient, practitioner, start, end)
* insert EncounterOf({patient}, VR, virtual, {start}, {end})
* type = $snomed-ct#185317003 "Telephone encounter"
* participant.individual = Reference(cc-practitioner-{practitioner})
* serviceProvider = Reference(cc-organization-fernhollow)

RuleSet: EmergencyAttendance(patient, start, end)
* insert EncounterOf({patient}, EMER, emergency, {start}, {end})
* type = $snomed-ct#4525004 "Emergency department patient visit"
* participant.individual = Reference(cc-practitioner-fairbairn)
* location.location = Reference(cc-location-vale-emergency)
* serviceProvider = Reference(cc-organization-vale-trust)

RuleSet: OutpatientClinic(patient, practitioner, start, end)
* insert EncounterOf({patient}, AMB, ambulatory, {start}, {end})
* type = $snomed-ct#163381000000105 "Outpatient Clinic Attendance"
* participant.individual = Reference(cc-practitioner-{practitioner})
* location.location = Reference(cc-location-vale-outpatients)
* serviceProvider = Reference(cc-organization-vale-trust)

RuleSet: HomeVisit(patient, practitioner, start, end)
* insert EncounterOf({patient}, HH, home health, {start}, {end})
* type = $snomed-ct#439708006 "Home visit"
* participant.individual = Reference(cc-practitioner-{practitioner})
* serviceProvider = Reference(cc-organization-vale-community)

RuleSet: InpatientStay(patient, practitioner, admission, discharge, start, end)
* insert EncounterOf({patient}, IMP, inpatient encounter, {start}, {end})
* participant.individual = Reference(cc-practitioner-{practitioner})
* hospitalization.extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AdmissionMethod-1"
* hospitalization.extension[0].valueCodeableConcept = AdmissionMethodCodeSystem#{admission}
* hospitalization.extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DischargeMethod-1"
* hospitalization.extension[1].valueCodeableConcept = DischargeMethodCodeSystem#{discharge}
* location.location = Reference(cc-location-vale-ward)
* serviceProvider = Reference(cc-organization-vale-trust)

RuleSet: EpisodeOf(patient, status, organization, start)
* insert Claims(CareConnect-EpisodeOfCare-1)
* status = #{status}
* patient = Reference(cc-patient-{patient})
* managingOrganization = Reference(cc-organization-{organization})
* period.start = "{start}"

// Conditions, allergies, warnings, family history, lists

RuleSet: ConditionOf(patient, category, categoryName, status, code, display, onset)
* insert Claims(CareConnect-Condition-1)
* clinicalStatus = #{status}
* category = ConditionCategoryCodeSystem#{category} "{categoryName}"
* code = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* onsetDateTime = "{onset}"
* assertedDate = "{onset}"

RuleSet: Problem(patient, status, code, display, onset)
* insert ConditionOf({patient}, problem-list-item, Problem List Item, {status}, {code}, {display}, {onset})

RuleSet: Diagnosis(patient, status, code, display, onset)
* insert ConditionOf({patient}, encounter-diagnosis, Encounter Diagnosis, {status}, {code}, {display}, {onset})

RuleSet: AllergyOf(patient, status, verification, code, display, asserted)
* insert Claims(CareConnect-AllergyIntolerance-1)
* clinicalStatus = #{status}
* verificationStatus = #{verification}
* code = $snomed-ct#{code} "{display}"
* patient = Reference(cc-patient-{patient})
* assertedDate = "{asserted}"

RuleSet: NoKnownAllergy(patient, asserted)
* insert AllergyOf({patient}, active, confirmed, 716186003, No known allergy, {asserted})

RuleSet: Reaction(code, display, severity)
* reaction.manifestation = $snomed-ct#{code} "{display}"
* reaction.severity = #{severity}

RuleSet: FlagOf(patient, category, categoryName, code, display, start)
* insert Claims(CareConnect-Flag-1)
* status = #active
* category = $flag-category#{category} "{categoryName}"
* code = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* period.start = "{start}"

RuleSet: FamilyHistory(patient, relation, relationName, gender, date)
* insert Claims(CareConnect-FamilyMemberHistory-1)
* status = #completed
* patient = Reference(cc-patient-{patient})
* date = "{date}"
* relationship = $snomed-ct#{relation} "{relationName}"
* gender = #{gender}

RuleSet: ListOf(patient, code, display, date)
* insert Claims(CareConnect-List-1)
* status = #current
* mode = #snapshot
* title = "{display}"
* code = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* date = "{date}"
