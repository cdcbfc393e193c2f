Profile: CareConnect-FamilyMemberHistory-1
Parent: FamilyMemberHistory
Id: CareConnect-FamilyMemberHistory-1
Title: "CareConnect Family Member History"
Description: "What a relative of the patient suffers or suffered from, where it matters for the patient's care."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-FamilyMemberHistory-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-12T15:03:45.0156449+01:00, 2016)

* extension contains
    Extension-CareConnect-Recorder-1 named recorder 0..1 and
    http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter named encounter 0..1
* insert FullIdentifier(identifier)
* patient only Reference(CareConnect-Patient-1)
* insert SnomedCodingWithoutVersion(relationship, 1)
* gender from AdministrativeGenderValueSet (required)
* reasonReference only Reference(QuestionnaireResponse or CareConnect-Observation-1 or CareConnect-Condition-1 or CareConnect-AllergyIntolerance-1)
* insert NoteAuthor(note)
* insert SnomedCodingWithoutVersion(condition.code, 1)
* insert SnomedCodingWithoutVersion(condition.outcome, 1)
* insert NoteAuthor(condition.note)
