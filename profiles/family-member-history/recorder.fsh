Extension: Extension-CareConnect-Recorder-1
Id: Extension-CareConnect-Recorder-1
Title: "CareConnect Recorder"
Description: "Who put the family history on record."
Context: FamilyMemberHistory
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-Recorder-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-12T16:18:20.1464918+01:00, 2016)
* value[x] 1..1
* value[x] only Reference(CareConnect-Patient-1 or CareConnect-Practitioner-1)
