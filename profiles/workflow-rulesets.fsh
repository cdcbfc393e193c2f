// What the profiles of workflow and administration share.

// After PublishedStructure: NHS Digital published some profiles under its own name.
RuleSet: PublishedByNhsDigital
* ^publisher = "NHS Digital"
* ^contact.name = "Interoperability Team"
* ^contact.telecom.value = "interoperabilityteam@nhs.net"

RuleSet: AssignedByOrganization(path)
* {path}.assigner only Reference(CareConnect-Organization-1)

// An identifier that says of which system it is.
RuleSet: FullIdentifier(path)
* {path}.system 1..
* {path}.value 1..
* insert AssignedByOrganization({path})

RuleSet: OfPatientOrGroup(path)
* {path} only Reference(Group or CareConnect-Patient-1)

RuleSet: InEncounterOrEpisode(path)
* {path} only Reference(CareConnect-EpisodeOfCare-1 or CareConnect-Encounter-1)

// As NoteAuthor, with the profile of the relative.
RuleSet: NoteAuthorOfProfile(path)
* {path}.author[x] only string or Reference(CareConnect-Patient-1 or CareConnect-Practitioner-1 or CareConnect-RelatedPerson-1)

// The value of an extension with at most one coding, which says neither its version nor who chose it.
RuleSet: OnePlainCoding
* value[x].coding 0..1
* value[x].coding.version 0..0
* value[x].coding.userSelected 0..0
