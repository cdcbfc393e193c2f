Profile: GoldenPatient
Parent: Patient
Id: golden-patient
Title: "Patient with everything that a profile can say"
Description: "Cardinality, must support, fixed and pattern values, slicing, types, targets, bindings, invariants."
* obeys golden-1
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains nhsNumber 0..1
* identifier[nhsNumber].system = "https://fhir.nhs.uk/Id/nhs-number" (exactly)
* identifier[nhsNumber].value 1..1
* identifier[nhsNumber] ^sliceIsConstraining = false
* name.use from http://hl7.org/fhir/ValueSet/name-use (required)
* gender 1..1
* gender from GoldenGenders (required)
* active = true
* active ^isModifierReason = "It tells whether the record may be used."
* maritalStatus from http://hl7.org/fhir/ValueSet/marital-status (extensible)
* deceased[x] only boolean
* multipleBirth[x] 0..0
* photo.contentType from http://www.rfc-editor.org/bcp/bcp13.txt (required)
* generalPractitioner only Reference(Organization or GoldenPractitioner)
* extension contains GoldenNote named note 0..1 MS
* birthDate.extension contains http://hl7.org/fhir/StructureDefinition/patient-birthTime named birthTime 0..1

Profile: GoldenPractitioner
Parent: Practitioner
Id: golden-practitioner
* name 1..1

Extension: GoldenNote
Id: golden-note
Context: Patient
* value[x] only string
* value[x] 1..1

Invariant: golden-1
Description: "A patient has a name or an identifier."
Expression: "name.exists() or identifier.exists()"
Severity: #error

ValueSet: GoldenGenders
Id: golden-genders
* http://hl7.org/fhir/administrative-gender#male
* http://hl7.org/fhir/administrative-gender#female
