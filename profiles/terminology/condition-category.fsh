ValueSet: ConditionCategoryValueSet
Id: CareConnect-ConditionCategory-1
Title: "CareConnect Condition Category"
Description: "Kinds of condition: the two of FHIR and three more."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ConditionCategory-1"
* ^name = "Care Connect Condition Category"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system ConditionCategoryCodeSystem

CodeSystem: ConditionCategoryCodeSystem
Id: CareConnect-ConditionCategory-1
Title: "CareConnect Condition Category"
Description: "Kinds of condition: the two of FHIR and three more."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1"
* ^name = "Care Connect Condition Category"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #problem-list-item "Problem List Item" "Managed over time on a problem list."
* #encounter-diagnosis "Encounter Diagnosis" "Diagnosed at one point in time, in an encounter."
* #presenting-complaint "Presenting Complaint"
* #co-morbidity "Co-morbidity"
* #issue "Issue"
