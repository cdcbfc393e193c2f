Extension: Extension-CareConnect-FailsafeRuleVersion-1
Id: Extension-CareConnect-FailsafeRuleVersion-1
Title: "CareConnect Failsafe Rule Version"
Description: "The version of the fail-safe rule behind the task, as the failsafe system gives it."
Context: Task
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FailsafeRuleVersion-1"
* insert PublishedStructure(1.0.0, 2020-04-20T10:45:41.737+01:00, 2020)
* extension contains failsafeRuleVersion 1..1
* extension[failsafeRuleVersion] ^short = "Version of the failsafe rule"
* extension[failsafeRuleVersion].value[x] only string
