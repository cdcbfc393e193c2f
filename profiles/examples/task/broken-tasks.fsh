Instance: task-breaks-increment-number-type
InstanceOf: Task
Title: "Task whose increment number is a text"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-Task-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-IncrementNumber-1"
* extension.extension.url = "incrementNumber"
* extension.extension.valueString = "two"
* status = #requested
* intent = #order

Instance: task-breaks-two-rule-versions
InstanceOf: Task
Title: "Task made by two versions of a failsafe rule"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Task-1)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FailsafeRuleVersion-1"
* extension[0].extension.url = "failsafeRuleVersion"
* extension[0].extension.valueString = "1.4"
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FailsafeRuleVersion-1"
* extension[1].extension.url = "failsafeRuleVersion"
* extension[1].extension.valueString = "1.5"
* status = #requested
* intent = #order

Instance: task-breaks-intent-missing
InstanceOf: Task
Title: "Task that does not say whether it is an order or a proposal"
* insert Breaks(element-min)
* insert Claims(CareConnect-Task-1)
* status = #requested

Instance: task-breaks-increment-number-part
InstanceOf: Task
Title: "Task whose increment number holds a part of another name"
* insert Breaks(extension-part-unknown)
* insert Claims(CareConnect-Task-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-IncrementNumber-1"
* extension.extension[0].url = "incrementNumber"
* extension.extension[0].valueInteger = 2
* extension.extension[1].url = "number"
* extension.extension[1].valueInteger = 2
* status = #requested
* intent = #order
