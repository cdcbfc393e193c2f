// Used by Patient and by Practitioner.
Extension: Extension-CareConnect-NHSCommunication-1
Id: Extension-CareConnect-NHSCommunication-1
Title: "CareConnect NHS Communication"
Description: "A language that can be used with this person, how well, and whether an interpreter is needed."
Context: Patient, Practitioner
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSCommunication-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* extension contains
    language 1..1 and
    preferred 0..1 and
    modeOfCommunication 0..* and
    communicationProficiency 0..1 and
    interpreterRequired 0..1
* extension[language] ^short = "Language"
* extension[language].value[x] 1..1
* extension[language].value[x] only CodeableConcept
* extension[language].value[x] from HumanLanguageValueSet (required)
* extension[preferred] ^short = "Whether this language is preferred over others"
* extension[preferred].value[x] 1..1
* extension[preferred].value[x] only boolean
* extension[modeOfCommunication] ^short = "Spoken, written or signed; understood or expressed"
* extension[modeOfCommunication].value[x] 1..1
* extension[modeOfCommunication].value[x] only CodeableConcept
* extension[modeOfCommunication].value[x] from LanguageAbilityModeValueSet (required)
* extension[communicationProficiency] ^short = "How well the language is mastered"
* extension[communicationProficiency].value[x] 1..1
* extension[communicationProficiency].value[x] only CodeableConcept
* extension[communicationProficiency].value[x] from LanguageAbilityProficiencyValueSet (required)
* extension[interpreterRequired] ^short = "Whether an interpreter is needed"
* extension[interpreterRequired].value[x] 1..1
* extension[interpreterRequired].value[x] only boolean
