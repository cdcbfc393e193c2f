ValueSet: MaritalStatusValueSet
Id: CareConnect-MaritalStatus-1
Title: "CareConnect Marital Status"
Description: "Marital statuses of HL7 v3, and unknown. The display of U is spelled as published."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MaritalStatus-1"
* ^name = "Marital Status Codes"
* insert AdaptedFromCore(2017-04-19T07:44:47+10:00, 2.16.840.1.113883.4.642.3.28)
* insert ValueSetMapAndSource(https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-MaritalStatus-1, http://hl7.org/fhir/ValueSet/marital-status)
* insert Extensible
* $marital-status#A "Annulled"
* $marital-status#D "Divorced"
* $marital-status#I "Interlocutory"
* $marital-status#L "Legally Separated"
* $marital-status#M "Married"
* $marital-status#P "Polygamous"
* $marital-status#S "Never Married"
* $marital-status#T "Domestic partner"
* $marital-status#U "unmaried"
* $marital-status#W "Widowed"
* $null-flavor#UNK "unknown"

Instance: CareConnect-MaritalStatus-1
InstanceOf: ConceptMap
Usage: #definition
Title: "CareConnect Marital Status to NHS Data Dictionary"
Description: "Marital statuses in terms of the NHS Data Dictionary's person marital status."
* url = "https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-MaritalStatus-1"
* version = "1.0.0"
* name = "Concept Map - Care Connect Marital Status"
* status = #active
* date = "2017-08-01T00:00:00+00:00"
* publisher = "HL7 UK"
* description = "Marital statuses in terms of the NHS Data Dictionary's person marital status."
* copyright = "Copyright © 2016 HL7 UK"
* sourceReference.reference = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MaritalStatus-1"
* targetReference.reference = "https://fhir.nhs.uk/STU3/ValueSet/NHSDataDictionary-PersonMaritalStatus-1"
* group[0].source = "http://hl7.org/fhir/v3/MaritalStatus"
* group[0].target = "https://fhir.hl7.org.uk/STU3/NHSDataDictionary-PersonMaritalStatus-1"
* insert MappedCode(0, U, unmarried, S, [[Single]])
* insert MappedCode(0, D, Divorced, D, [[Divorced/Person whose Civil Partnership has been dissolved]])
* insert MappedCode(0, L, Legally Separated, P, [[Separated]])
* insert MappedCode(0, M, Married, M, [[Married/Civil Partner]])
* insert MappedCode(0, S, Never Married, S, [[Single]])
* insert MappedCode(0, W, Widowed, W, [[Widowed/Surviving Civil Partner]])
* group[1].source = "http://hl7.org/fhir/v3/NullFlavor"
* group[1].target = "https://fhir.hl7.org.uk/STU3/NHSDataDictionary-PersonMaritalStatus-1"
* insert MappedCode(1, UNK, unknown, N, [[Not disclosed]])
