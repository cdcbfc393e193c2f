Profile: CareConnect-AllergyIntolerance-1
Parent: AllergyIntolerance
Id: CareConnect-AllergyIntolerance-1
Title: "CareConnect Allergy Intolerance"
Description: "A patient's risk of a harmful reaction to a substance, with the reactions so far; also the statement that none is known."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-AllergyIntolerance-1"
* insert PublishedStructure(1.2.0, 2018-11-05, 2016)

* extension contains
    http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter named encounter 0..1 and
    Extension-CareConnect-AllergyIntoleranceEnd-1 named allergyEnd 0..1 and
    Extension-CareConnect-Evidence-1 named evidence 0..1
* insert FullIdentifier(identifier)

* verificationStatus from AllergyVerificationStatusValueSet (required)
* verificationStatus ^short = "Only unconfirmed or confirmed"

* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains snomedCT 0..1
* code.coding[snomedCT] ^short = "Substance or product, or that no allergy is known; the system is not fixed"
* code.coding[snomedCT] from AllergyCodeValueSet (example)
* insert DescriptionId(code.coding[snomedCT])
* insert FullCoding(code.coding[snomedCT])

* patient only Reference(CareConnect-Patient-1)
* onset[x] MS
* assertedDate 1..
* assertedDate ^short = "When the allergy was put on record"
* recorder only Reference(CareConnect-Patient-1 or CareConnect-Practitioner-1)
* asserter only Reference(RelatedPerson or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* insert NoteAuthor(note)

* insert SnomedCoding(reaction.substance, 1)
* reaction.manifestation from AllergyManifestationValueSet (extensible)
* insert SnomedCoding(reaction.manifestation, 1)
* reaction.severity from ReactionEventSeverityValueSet (required)
* reaction.exposureRoute from AllergyExposureRouteValueSet (example)
* insert SnomedCoding(reaction.exposureRoute, 1)
* insert NoteAuthor(reaction.note)
