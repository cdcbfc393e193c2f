ValueSet: ConditionEpisodicityValueSet
Id: CareConnect-ConditionEpisodicity-1
Title: "CareConnect Condition Episodicity"
Description: "Where in the course of a condition an entry stands."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ConditionEpisodicity-1"
* ^name = "Care Connect Condition Episodicity"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetMap(https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-ConditionEpisodicity-1)
* include codes from system ConditionEpisodicityCodeSystem

CodeSystem: ConditionEpisodicityCodeSystem
Id: CareConnect-ConditionEpisodicity-1
Title: "CareConnect Condition Episodicity"
Description: "Where in the course of a condition an entry stands."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionEpisodicity-1"
* ^name = "Care Connect Condition Episodicity"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #first "First" "The first episode."
* #new "New" "A further episode of a condition that is on record."
* #review "Review" "An episode under way is looked at again."
* #end "End" "An episode has ended."
