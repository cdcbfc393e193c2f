// Of the draft of 2017; no published profile uses it.
Extension: Extension-CareConnect-ProbabilityOfRecurrence-1
Id: Extension-CareConnect-ProbabilityOfRecurrence-1
Title: "CareConnect Probability Of Recurrence"
Description: "How likely the reaction is to occur again."
Context: AllergyIntolerance
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ProbabilityOfRecurrence-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T10:47:04.75919+01:00, 2016)
* value[x] only string
