Extension: Extension-CareConnect-ActualProblem-1
Id: Extension-CareConnect-ActualProblem-1
Title: "CareConnect Actual Problem"
Description: "The record that is the problem itself, where this condition only heads it on a problem list."
Context: Condition
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ActualProblem-1"
* insert PublishedStructure(1.1.0, 2019-06-17, 2019)
* . 0..1
* value[x] only Reference(CareConnect-Condition-1 or CareConnect-Observation-1 or CareConnect-FamilyMemberHistory-1 or CareConnect-AllergyIntolerance-1)
