Profile: WarnedBinding
Parent: Patient
Id: warned-binding
* maritalStatus from http://hl7.org/fhir/ValueSet/marital-status|3.0.2 (required)

Extension: WarnedContext
Id: warned-context
Context: WarnedBinding
* value[x] only string

CodeSystem: WarnedIdentifiers
Id: warned-identifiers
* ^identifier[0].value = "a"
* ^identifier[1].value = "b"
* #a

Profile: WarnedSystems
Parent: Patient
Id: warned-systems
* ^status = http://hl7.org/fhir/publication-status#draft
* gender = http://hl7.org/fhir/administrative-gender#female
* maritalStatus = http://hl7.org/fhir/marital-status#U

Instance: warned-systems-example
InstanceOf: Patient
* gender = http://hl7.org/fhir/administrative-gender#male
* name[0].use = http://hl7.org/fhir/name-use#official
* name[0].family = "x"
* maritalStatus = http://hl7.org/fhir/marital-status#U
