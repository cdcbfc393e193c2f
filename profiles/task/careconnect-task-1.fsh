Profile: CareConnect-Task-1
Parent: Task
Id: CareConnect-Task-1
Title: "CareConnect Task"
Description: "Something to be done, with the increment number and the failsafe rule that go with it."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Task-1"
* insert PublishedStructure(1.0.0, 2020-04-01T15:31:42.254+01:00, 2020)
* insert PublishedByNhsDigital
* ^copyright = "Copyright © 2020 NHS Digital"

* extension contains
    Extension-CareConnect-IncrementNumber-1 named incrementNumber 0..1 and
    Extension-CareConnect-FailsafeRuleVersion-1 named failsafeRuleVersion 0..1
