Extension: Extension-CareConnect-ParentPresent-1
Id: Extension-CareConnect-ParentPresent-1
Title: "CareConnect Parent Present"
Description: "Whether a parent was there when the child was vaccinated."
Context: Immunization
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ParentPresent-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T15:42:50.1411153+01:00, 2016)
* value[x] 1..1
* value[x] only boolean
