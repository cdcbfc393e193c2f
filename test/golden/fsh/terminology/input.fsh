CodeSystem: GoldenCodes
Id: golden-codes
Title: "Codes"
* ^identifier.system = "urn:ietf:rfc:3986"
* ^identifier.value = "urn:oid:1.2.3"
* ^caseSensitive = true
* #a "A" "The first"
* #b "B"

ValueSet: GoldenValues
Id: golden-values
Title: "Values"
* ^identifier.value = "urn:oid:1.2.4"
* ^extension.url = "http://hl7.org/fhir/3.0/StructureDefinition/extension-ValueSet.extensible"
* ^extension.valueBoolean = true
* include codes from system GoldenCodes
* include codes from valueset http://hl7.org/fhir/ValueSet/administrative-gender
* http://snomed.info/sct#1234567 "Concept"
* exclude GoldenCodes#b
