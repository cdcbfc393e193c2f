// Of the draft of 2017; no published profile uses it.
Extension: Extension-CareConnect-ConditionRelationship-1
Id: Extension-CareConnect-ConditionRelationship-1
Title: "CareConnect Condition Relationship"
Description: "Another condition that belongs to this one, and how the two relate."
Context: Condition
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ConditionRelationship-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-11T14:06:59.8215264+01:00, 2016)
* extension contains
    type 1..1 and
    target 1..1
* extension[type] ^short = "Whether the other is the parent, a child or a sibling"
* extension[type].value[x] only code
* extension[type].value[x] from ConditionRelationshipValueSet (required)
* extension[target] ^short = "The other condition"
* extension[target].value[x] only Reference(CareConnect-Condition-1)
