// The levels are those of the tables of the CareConnect API; `Y` and a blank are read as SHALL and MAY.
Instance: careconnect-server-requirements
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Requirements on a CareConnect server"
Description: "What the CareConnect API asks of a server, type by type."
* insert OwnDefinition(CapabilityStatement, careconnect-server-requirements)
* name = "CareConnectServerRequirements"
* title = "Requirements on a CareConnect server"
* description = "What the CareConnect API asks of a server of FHIR STU3: formats, access, and for each type its profile, interactions and search parameters with their levels."
* kind = #requirements
* fhirVersion = "3.0.2"
* acceptUnknown = #extensions
* format[0] = #application/fhir+json
* format[1] = #application/fhir+xml
* profile[0].reference = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Medication-Flag-1"
* rest.mode = #server
* rest.documentation = "A server SHALL serve Patient and at least one further type with a CareConnect profile; what is said of a type holds where it is served. It SHALL support one of the formats and SHOULD support both, and SHALL name its profile in each resource (meta.profile). Reads and searches answer with 200, 404 or 410; what cannot be done is answered with a 4xx or 5xx status and an OperationOutcome. Where a search has pages, they are linked as FHIR says. The capability statement SHALL be had by GET [base]/metadata."
* rest.security.service = http://hl7.org/fhir/restful-security-service#OAuth
* rest.security.description = "OAuth 2.0 with the client credentials grant. Every request but that for the capability statement SHALL carry a bearer token in the header Authorization: without a valid one it is answered with 401, without the scope for it with 403."

* insert SearchableType(Patient)
* rest.resource[=].documentation = "The combinations of search parameters SHALL be supported. A client has to send identifier, or at least two other parameters."
* insert Search(identifier, token, SHALL, Patient-identifier)
* insert Search(name, string, SHALL, Patient-name)
* insert Search(family, string, SHALL, individual-family)
* insert Search(given, string, SHALL, individual-given)
* insert Search(gender, token, SHALL, individual-gender)
* insert Search(birthdate, date, SHALL, individual-birthdate)
* insert Search(address-postalcode, string, MAY, individual-address-postalcode)
* insert Search(phone, token, MAY, individual-phone)
* insert Search(email, token, MAY, individual-email)
* insert Together(name, gender)
* insert Together(name, birthdate)
* insert Together(family, gender)
* insert Together(given, gender)

* insert SearchableType(Practitioner)
* insert Search(identifier, token, MAY, Practitioner-identifier)
* insert Search(address-postalcode, string, MAY, individual-address-postalcode)

* insert SearchableType(PractitionerRole)
* insert Search(identifier, token, SHOULD, PractitionerRole-identifier)
* insert Search(organization, reference, SHALL, PractitionerRole-organization)
* insert Search(practitioner, reference, SHALL, PractitionerRole-practitioner)

* insert SearchableType(Organization)
* insert Search(identifier, token, MAY, Organization-identifier)
* insert Search(name, string, MAY, Organization-name)

* insert SearchableType(Location)
* insert Search(identifier, token, MAY, Location-identifier)
* insert Search(address-postalcode, string, MAY, Location-address-postalcode)

* insert SearchableType(AllergyIntolerance)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(clinical-status, token, MAY, AllergyIntolerance-clinical-status)
* insert Search(date, date, MAY, clinical-date)

* insert SearchableType(Condition)
* insert CombinationsAre(SHOULD)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(category, token, SHOULD, Condition-category)
* insert Search(clinical-status, token, SHOULD, Condition-clinical-status)
* insert Search(asserted-date, date, MAY, Condition-asserted-date)
* insert Together(patient, clinical-status)
* insert Together(patient, category)

* insert SearchableType(FamilyMemberHistory)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(date, date, SHALL, clinical-date)
* insert Search(gender, token, MAY, FamilyMemberHistory-gender)

* insert SearchableType(Procedure)
* insert CombinationsAre(SHALL)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(date, date, SHALL, clinical-date)
* insert Search(subject, reference, MAY, Procedure-subject)
* insert Together(patient, date)

* insert SearchableType(DiagnosticReport)
* insert CombinationsAre(SHOULD)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(category, token, SHALL, DiagnosticReport-category)
* insert Search(code, token, SHALL, clinical-code)
* insert Search(date, date, SHALL, clinical-date)
* insert Together(patient, category)
* insert With(optional, code)
* insert With(optional, date)

* insert SearchableType(Observation)
* insert CombinationsAre(SHOULD)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(category, token, SHOULD, Observation-category)
* insert Search(code, token, SHOULD, clinical-code)
* insert Search(date, date, SHALL, clinical-date)
* insert Together(patient, category)
* insert With(optional, code)
* insert With(optional, date)

* insert SearchableType(Immunization)
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(date, date, SHOULD, clinical-date)
* insert Search(status, token, MAY, Immunization-status)

* insert SearchableType(Medication)
* insert Search(code, token, SHALL, medications-code)

* insert SearchableType(MedicationRequest)
* insert CombinationsAre(SHOULD)
* insert Search(patient, reference, SHALL, medications-patient)
* insert Search(medication, reference, SHALL, medications-medication)
* insert Search(status, token, SHOULD, medications-status)
* insert Search(authoredon, date, MAY, MedicationRequest-authoredon)
* insert Search(code, token, MAY, medications-code)
* insert Together(patient, code)

* insert SearchableType(MedicationStatement)
* insert Search(patient, reference, SHALL, medications-patient)
* insert Search(effective, date, SHOULD, MedicationStatement-effective)
* insert Search(status, token, SHOULD, medications-status)

* insert SearchableType(Encounter)
* insert Search(patient, reference, MAY, clinical-patient)
* insert Search(date, date, MAY, clinical-date)

* insert SearchableType(Flag)
* rest.resource[=].documentation = "Flags on medication conform to CareConnect-Medication-Flag-1; for these, patient SHOULD and status MAY be supported."
* insert Search(patient, reference, SHALL, clinical-patient)
* insert Search(date, date, MAY, clinical-date)
* insert OwnSearch(status, token, SHALL, https://careconnect-conformance.example/STU3/SearchParameter/flag-status)

* insert SearchableType(DocumentReference)
* insert CombinationsAre(SHOULD)
* insert Search(patient, reference, SHOULD, clinical-patient)
* insert Search(type, token, SHOULD, clinical-type)
* insert Search(period, date, SHOULD, DocumentReference-period)
* insert Search(created, date, SHOULD, DocumentReference-created)
* insert Search(setting, token, SHOULD, DocumentReference-setting)
* insert Together(patient, type)
* insert With(required, period)

* insert ReadableType(Binary)
* rest.resource[=].documentation = "The document itself, or a FHIR Binary where the header Accept or the parameter _format asks for FHIR's JSON or XML; _format goes first."

* insert ReadableType(CodeSystem)

* insert ReadableType(ValueSet)

* insert Operation(status-query, patient-status-query, MAY)
* insert Operation(generate-invitation-tokens, organization-generate-invitation-tokens, MAY)
* insert Operation(read-receipt-query, document-reference-read-receipt-query, MAY)
* insert Operation(send-questionnaire-request, questionnaire-send-questionnaire-request, MAY)
