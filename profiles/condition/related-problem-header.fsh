Extension: Extension-CareConnect-RelatedProblemHeader-1
Id: Extension-CareConnect-RelatedProblemHeader-1
Title: "CareConnect Related Problem Header"
Description: "The head of another problem on the list that belongs to this one, and how the two relate."
Context: Condition
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1"
* insert PublishedStructure(1.1.0, 2019-06-27, 2019)
* extension contains
    type 0..* and
    target 1..1
* extension[type] ^short = "Whether the other is the parent, a child or a sibling"
* extension[type].value[x] only code
* extension[type].value[x] from ConditionRelationshipValueSet (required)
* extension[target] ^short = "The other problem header; its profile is not published"
* extension[target].value[x] only Reference
* extension[target].value[x] ^type.targetProfile = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ProblemHeader-Condition-1"
