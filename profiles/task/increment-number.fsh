Extension: Extension-CareConnect-IncrementNumber-1
Id: Extension-CareConnect-IncrementNumber-1
Title: "CareConnect Increment Number"
Description: "The increment number that goes with the task."
Context: Task
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-IncrementNumber-1"
* insert PublishedStructure(1.0.0, 2020-04-02T09:51:33.379+01:00, 2020)
* extension contains incrementNumber 1..1
* extension[incrementNumber] ^short = "Increment number"
* extension[incrementNumber].value[x] only integer
