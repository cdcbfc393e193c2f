ValueSet: NameUseValueSet
Id: CareConnect-NameUse-1
Title: "CareConnect Name Use"
Description: "Uses of a name. The display of maiden is spelled as published."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-NameUse-1"
* ^name = "NameUse"
* insert AdaptedFromCore(2017-04-19T07:44:47+10:00, 2.16.840.1.113883.4.642.3.58)
* insert ValueSetMapAndSource(https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-PersonNameType-1, http://hl7.org/fhir/ValueSet/name-use)
* $name-use#usual "Usual"
* $name-use#official "Official"
* $name-use#temp "Temp"
* $name-use#nickname "Nickname"
* $name-use#anonymous "Anonymous"
* $name-use#old "Old"
* $name-use#maiden "Name changed for Marraige"
