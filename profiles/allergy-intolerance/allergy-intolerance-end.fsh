Extension: Extension-CareConnect-AllergyIntoleranceEnd-1
Id: Extension-CareConnect-AllergyIntoleranceEnd-1
Title: "CareConnect Allergy Intolerance End"
Description: "When and why the allergy or intolerance stopped being valid."
Context: AllergyIntolerance
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyIntoleranceEnd-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* extension contains
    endDate 0..1 and
    reasonEnded 0..1
* extension[endDate] ^short = "When it was recorded as no longer valid"
* extension[endDate].value[x] only dateTime
* extension[reasonEnded] ^short = "Why it is no longer valid"
* extension[reasonEnded].value[x] only string
