Extension: Extension-CareConnect-ConditionEpisode-1
Id: Extension-CareConnect-ConditionEpisode-1
Title: "CareConnect Condition Episode"
Description: "Which part of the condition's course this record is of, such as its first episode, a review or a flare-up."
Context: Condition
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ConditionEpisode-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] 1..1
* value[x] only code
* value[x] from ConditionEpisodicityValueSet (required)
