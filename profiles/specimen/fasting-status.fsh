Extension: Extension-CareConnect-FastingStatus-1
Id: Extension-CareConnect-FastingStatus-1
Title: "CareConnect Fasting Status"
Description: "Whether the patient had fasted when the specimen was taken, or for how long."
Context: Specimen.collection
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FastingStatus-1"
* insert PublishedStructure(1.0.1, 2017-07-13T10:41:53.9272632+01:00, 2016)
* value[x] only CodeableConcept or Duration
* value[x] from http://terminology.hl7.org/ValueSet/v2-0916 (extensible)
