Profile: CareConnect-Immunization-1
Parent: Immunization
Id: CareConnect-Immunization-1
Title: "CareConnect Immunization"
Description: "A vaccination that was given, or was not, with its vaccine, batch and place in the schedule."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Immunization-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T12:35:11.2226231+01:00, 2016)

* extension contains
    Extension-CareConnect-ParentPresent-1 named parentPresent 0..1 and
    Extension-CareConnect-DateRecorded-1 named dateRecorded 0..1
* insert FullIdentifier(identifier)
* insert SnomedCodingWithoutVersion(vaccineCode, 1)
* patient only Reference(CareConnect-Patient-1)
* encounter only Reference(CareConnect-Encounter-1)
* location only Reference(CareConnect-Location-1)
* manufacturer only Reference(CareConnect-Organization-1)
* insert SnomedCodingWithoutVersion(site, 1)
* insert SnomedCodingWithoutVersion(route, 1)
* practitioner.actor only Reference(CareConnect-Practitioner-1)
* reaction.detail only Reference(CareConnect-Observation-1)
* vaccinationProtocol.doseSequence 1..
* vaccinationProtocol.doseSequence ^short = "Which dose of the course this was"
* vaccinationProtocol.authority only Reference(CareConnect-Organization-1)
* insert SnomedCodingWithoutVersion(vaccinationProtocol.targetDisease, 1)
* insert FullCoding(vaccinationProtocol.doseStatus.coding)
