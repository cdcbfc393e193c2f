RuleSet: PlainCondition
* insert Claims(CareConnect-Condition-1)
* clinicalStatus = #active
* subject = Reference(patient-minimal)

Instance: condition-breaks-verification-status
InstanceOf: Condition
Title: "Condition with a verification status"
* insert Breaks(element-max)
* insert PlainCondition
* verificationStatus = #confirmed

Instance: condition-breaks-clinical-status-missing
InstanceOf: Condition
Title: "Condition without a clinical status"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-Condition-1)
* subject = Reference(patient-minimal)

Instance: condition-breaks-category-display-missing
InstanceOf: Condition
Title: "Condition whose category has no display"
* insert Breaks(element-min)
* insert PlainCondition
* category.coding = ConditionCategoryCodeSystem#problem-list-item

Instance: condition-breaks-category-code
InstanceOf: Condition
Title: "Condition of a category that CareConnect does not have"
* insert Breaks(binding-extensible)
* insert PlainCondition
* category.coding = https://example.org/condition-category#rumour "Rumour"

Instance: condition-breaks-episode-code
InstanceOf: Condition
Title: "Condition whose episode does not exist"
* insert Breaks(binding-required)
* insert PlainCondition
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ConditionEpisode-1"
* extension.valueCode = #flare-up

Instance: condition-breaks-description-id-missing
InstanceOf: Condition
Title: "Condition whose code has the words of a description without its id"
* insert Breaks(slice-min)
* insert PlainCondition
* code.coding = $snomed-ct#35678005 "Multiple joint pain"
* code.coding.extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-coding-sctdescid"
* code.coding.extension.extension.url = "descriptionDisplay"
* code.coding.extension.extension.valueString = "Pain in several joints"
