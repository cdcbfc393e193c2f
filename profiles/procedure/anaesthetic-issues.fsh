Extension: Extension-CareConnect-AnaestheticIssues-1
Id: Extension-CareConnect-AnaestheticIssues-1
Title: "CareConnect Anaesthetic Issues"
Description: "What went wrong with an anaesthetic, such as a reaction to it or a difficult intubation."
Context: Procedure
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AnaestheticIssues-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] only CodeableConcept or Reference(CareConnect-Condition-1)
* value[x] from ConditionCodeValueSet (required)
