ValueSet: LanguageAbilityModeValueSet
Id: CareConnect-LanguageAbilityMode-1
Title: "CareConnect Language Ability Mode"
Description: "Ways to express or to receive a language."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-LanguageAbilityMode-1"
* ^name = "Care Connect Language Ability Mode"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetOid(2.16.840.1.113883.5.60)
* include codes from system LanguageAbilityModeCodeSystem

CodeSystem: LanguageAbilityModeCodeSystem
Id: CareConnect-LanguageAbilityMode-1
Title: "CareConnect Language Ability Mode"
Description: "Ways to express or to receive a language."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-LanguageAbilityMode-1"
* ^name = "Care Connect Language Ability Mode"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #ESGN "Expressed signed"
* #ESP "Expressed spoken"
* #EWR "Expressed written"
* #RSGN "Received signed"
* #RSP "Received spoken"
* #RWR "Received written"
