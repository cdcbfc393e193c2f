// Of the draft of 2017; Extension-CareConnect-AllergyIntoleranceEnd-1 took its place.
Extension: Extension-CareConnect-AllergyIntoleranceEndDate-1
Id: Extension-CareConnect-AllergyIntoleranceEndDate-1
Title: "CareConnect Allergy Intolerance End Date"
Description: "When the allergy or intolerance stopped being valid."
Context: AllergyIntolerance
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyIntoleranceEndDate-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T10:33:25.0981533+01:00, 2016)
* value[x] only dateTime
