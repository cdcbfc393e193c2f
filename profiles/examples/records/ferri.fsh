// A visitor from abroad without an NHS number, known by a number of the trust.

Instance: cc-patient-ferri
InstanceOf: CareConnect-Patient-1
Title: "Matteo Ferri, a visitor without an NHS number"
* extension[residentialStatus].valueCodeableConcept = ResidentialStatusCodeSystem#O "Overseas Resident"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#it "Italian"
* identifier.system = "https://example.org/hospital-number"
* identifier.value = "H-0451"
* identifier.assigner = Reference(cc-organization-vale-trust)
* active = true
* insert OfficialName(Ferri, Matteo)
* gender = #male
* birthDate = "1969-05-28"
* insert HomeAddress(Via Esempio 4, Modena, 00000)
* address[0].country = "ITA"
* managingOrganization = Reference(cc-organization-vale-trust)

Instance: cc-encounter-ferri-emergency
InstanceOf: Encounter
* insert EmergencyAttendance(ferri, 2026-08-15T12:00:00+01:00, 2026-08-15T15:40:00+01:00)
* diagnosis.condition = Reference(cc-condition-ferri-sting)

Instance: cc-condition-ferri-sting
InstanceOf: Condition
* insert Diagnosis(ferri, resolved, 299971005, Insect sting, 2026-08-15)
* context = Reference(cc-encounter-ferri-emergency)
* abatementDateTime = "2026-08-17"

Instance: cc-medicationrequest-ferri-prednisolone
InstanceOf: MedicationRequest
* insert Acute(ferri, prednisolone, completed, 2026-08-15)
* requester.agent = Reference(cc-practitioner-fairbairn)

Instance: cc-documentreference-ferri-emergency
InstanceOf: DocumentReference
* insert DocumentOf(ferri, D-0701, 373942005, Discharge summary, 2026-08-15T15:45:00+01:00)
* insert HeldAs(ferri-emergency, Letter of the emergency department)
* insert WrittenBy(fairbairn, vale-trust, 394576009, Accident & emergency)
* context.encounter = Reference(cc-encounter-ferri-emergency)
* context.period.start = "2026-08-15"
* context.period.end = "2026-08-15"

// Insect sting with swelling. Treated and sent home.
Instance: cc-binary-ferri-emergency
InstanceOf: Binary
* insert PlainText(SW5zZWN0IHN0aW5nIHdpdGggc3dlbGxpbmcuIFRyZWF0ZWQgYW5kIHNlbnQgaG9tZS4=)
