Extension: Extension-CareConnect-ReasonCondition-1
Id: Extension-CareConnect-ReasonCondition-1
Title: "CareConnect Reason Condition"
Description: "Why the observation was made: a condition on record, a code, or text alone."
Context: Observation
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReasonCondition-1"
* insert PublishedStructure(0.0.2, 2017-07-12T10:48:31.4895265+01:00, 2016)
* value[x] 1..1
* value[x] only CodeableConcept or Reference(CareConnect-Condition-1)
