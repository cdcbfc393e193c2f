ValueSet: AdministrativeGenderValueSet
Id: CareConnect-AdministrativeGender-1
Title: "CareConnect Administrative Gender"
Description: "The four genders that FHIR knows for administration."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AdministrativeGender-1"
* ^name = "Administrative Gender"
* insert AdaptedFromCore(2017-04-19T07:46:00+10:00, 2.16.840.1.113883.4.642.3.1)
* ^contact.telecom[1].system = #email
* ^contact.telecom[1].value = "fhir@lists.hl7.org"
* insert ValueSetMapAndSource(https://fhir.hl7.org.uk/STU3/ConceptMap/AdministrativeGender-1, http://hl7.org/fhir/ValueSet/administrative-gender)
* $administrative-gender#male "Male"
* $administrative-gender#female "Female"
* $administrative-gender#other "Other"
* $administrative-gender#unknown "Unknown"

Instance: CareConnect-AdministrativeGender-1
InstanceOf: ConceptMap
Usage: #definition
Title: "CareConnect Administrative Gender to NHS Data Dictionary"
Description: "Administrative genders in terms of the NHS Data Dictionary's person stated gender."
* url = "https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-AdministrativeGender-1"
* version = "1.0.0"
* name = "Concept Map - Care Connect Administrative Gender"
* status = #active
* date = "2017-08-01T00:00:00+00:00"
* publisher = "HL7 UK"
* description = "Administrative genders in terms of the NHS Data Dictionary's person stated gender."
* copyright = "Copyright © 2016 HL7 UK"
* sourceReference.reference = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AdministrativeGender-1"
* targetReference.reference = "https://fhir.nhs.uk/STU3/ValueSet/NHSDataDictionary-PersonStatedGender-1"
* group[0].source = "http://hl7.org/fhir/administrative-gender"
* group[0].target = "https://fhir.nhs.uk/STU3/NHSDataDictionary-PersonStatedGender-1"
* insert MappedCode(0, male, Male, 1, [[Male]])
* insert MappedCode(0, female, Female, 2, [[Female]])
* insert MappedCode(0, other, Other, 9, [[Indeterminate (unable to be classified as either male or female)]])
* insert MappedCode(0, unknown, Unknown, X, [[Not Known (not recorded)]])
