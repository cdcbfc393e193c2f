Profile: CareConnect-CareTeam-1
Parent: CareTeam
Id: CareConnect-CareTeam-1
Title: "CareConnect Care Team"
Description: "The people and organisations that take part in a patient's care."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-CareTeam-1"
* insert PublishedStructure(1.0.0, 2019-03-04T14:54:10.788+00:00, 2016)
* insert PublishedByNhsDigital

* insert AssignedByOrganization(identifier)
* insert OfPatientOrGroup(subject)
* insert InEncounterOrEpisode(context)
* participant.member only Reference(CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1 or CareConnect-RelatedPerson-1 or CareConnect-CareTeam-1)
* participant.onBehalfOf only Reference(CareConnect-Organization-1)
* reasonReference only Reference(CareConnect-Condition-1)
* managingOrganization only Reference(CareConnect-Organization-1)
* insert NoteAuthorOfProfile(note)
