ValueSet: ConditionRelationshipValueSet
Id: CareConnect-ConditionRelationship-1
Title: "CareConnect Condition Relationship"
Description: "How a condition relates to another one."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ConditionRelationship-1"
* ^name = "Care Connect Condition Relationship"
* insert PublishedTerminology(1.1.0, 2019-09-04T14:30:00+00:00)
* insert CopyrightHl7Uk
* include codes from system ConditionRelationshipCodeSystem

CodeSystem: ConditionRelationshipCodeSystem
Id: CareConnect-ConditionRelationship-1
Title: "CareConnect Condition Relationship"
Description: "How a condition relates to another one."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionRelationship-1"
* ^name = "Care Connect Condition Relationship"
* insert PublishedTerminology(1.2.0, 2019-10-24T18:50:00+00:00)
* insert CopyrightHl7UkOf(2019)
* insert CompleteCaseSensitive
* #merge-combine "Merge/Combine" "Makes one condition together with the other."
* #nesting "Nesting" "The other is a part of this."
* #evolve "Evolve" "This came out of the other."
* #parent "Parent" "The other is the parent of this."
* #child "Child" "The other is a child of this."
* #sibling "Sibling" "Both have the same parent."
