ValueSet: LanguageAbilityProficiencyValueSet
Id: CareConnect-LanguageAbilityProficiency-1
Title: "CareConnect Language Ability Proficiency"
Description: "How well someone masters a language."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-LanguageAbilityProficiency-1"
* ^name = "Care Connect Language Ability Proficiency"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetOid(2.16.840.1.113883.5.61)
* include codes from system LanguageAbilityProficiencyCodeSystem

CodeSystem: LanguageAbilityProficiencyCodeSystem
Id: CareConnect-LanguageAbilityProficiency-1
Title: "CareConnect Language Ability Proficiency"
Description: "How well someone masters a language."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-LanguageAbilityProficiency-1"
* ^name = "Care Connect Language Ability Proficiency"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #E "Excellent"
* #F "Fair"
* #G "Good"
* #P "Poor"
