Extension: Extension-CareConnect-EncounterTransport-1
Id: Extension-CareConnect-EncounterTransport-1
Title: "CareConnect Encounter Transport"
Description: "How the patient came to the encounter, when and why."
Context: Encounter
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EncounterTransport-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
