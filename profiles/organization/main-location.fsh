Extension: Extension-CareConnect-MainLocation-1
Id: Extension-CareConnect-MainLocation-1
Title: "CareConnect Main Location"
Description: "The main location of the organisation."
Context: Organization
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MainLocation-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] 1..1
* value[x] only Reference(CareConnect-Location-1)
