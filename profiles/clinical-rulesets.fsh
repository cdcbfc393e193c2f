// What the clinical profiles share.

// Definitions of the draft of 2017 and some of the vital signs name no contact.
RuleSet: PublishedWithoutContact(version, date, year)
* ^version = "{version}"
* ^status = #draft
* ^date = "{date}"
* ^publisher = "HL7 UK"
* ^copyright = "Copyright © {year} HL7 UK, licensed under the Apache License, Version 2.0 (http://www.apache.org/licenses/LICENSE-2.0). HL7® FHIR® standard copyright © 2011+ HL7, used under the FHIR license (https://www.hl7.org/fhir/license.html)."

// A relative who writes a note may be any RelatedPerson here; see NoteAuthorOfProfile.
RuleSet: NoteAuthor(note)
* {note}.author[x] only string or Reference(RelatedPerson or CareConnect-Patient-1 or CareConnect-Practitioner-1)

// A coding that can be understood by itself.
RuleSet: FullCoding(coding)
* {coding}.system 1..
* {coding}.code 1..
* {coding}.display 1..

RuleSet: DescriptionId(coding)
* {coding}.extension contains Extension-coding-sctdescid named snomedCTDescriptionID 0..1

// A code of SNOMED CT, told by its system; other codings may stand beside it.
RuleSet: SnomedSlice(element, max)
* {element}.coding ^slicing.discriminator.type = #value
* {element}.coding ^slicing.discriminator.path = "system"
* {element}.coding ^slicing.ordered = false
* {element}.coding ^slicing.rules = #open
* {element}.coding contains snomedCT 0..{max}
* insert FullCoding({element}.coding[snomedCT])
* {element}.coding[snomedCT].system = "http://snomed.info/sct" (exactly)

// The same with the id of the description that was chosen.
RuleSet: SnomedCoding(element, max)
* insert SnomedSlice({element}, {max})
* insert DescriptionId({element}.coding[snomedCT])

// The version of SNOMED CT is left out, since a concept keeps its meaning in all of them.
RuleSet: SnomedCodingWithoutVersion(element, max)
* insert SnomedCoding({element}, {max})
* {element}.coding[snomedCT].version 0..0
