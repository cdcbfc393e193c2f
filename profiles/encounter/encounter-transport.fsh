Extension: Extension-CareConnect-EncounterTransport-1
Id: Extension-CareConnect-EncounterTransport-1
Title: "CareConnect Encounter Transport"
Description: "How the patient came to the encounter, when and why."
Context: Encounter
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EncounterTransport-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* extension contains
    transportType 1..1 and
    transportPeriod 0..1 and
    reasonForTransport 0..1
* extension[transportType] ^short = "Kind of transport"
* extension[transportType].value[x] only CodeableConcept
* extension[transportPeriod] ^short = "When the patient was transported"
* extension[transportPeriod].value[x] only Period
* extension[reasonForTransport] ^short = "Why the patient was transported"
* extension[reasonForTransport].value[x] only string
