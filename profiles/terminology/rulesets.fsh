// What only code systems and value sets share.

// Definitions that were published as active; most are drafts.
RuleSet: ActiveTerminology(version, date)
* insert PublishedTerminology({version}, {date})
* ^status = #active

RuleSet: CopyrightHl7UkOf(year)
* ^copyright = "Copyright © {year} HL7 UK"

RuleSet: CopyrightSnomedCt
* ^copyright = "Includes content of SNOMED CT, copyright © 2002+ International Health Terminology Standards Development Organisation (IHTSDO). Using SNOMED CT needs a licence of its own."

RuleSet: ValueSetMap(map)
* ^extension.url = "http://hl7.org/fhir/StructureDefinition/valueset-map"
* ^extension.valueReference.reference = "{map}"

// The form of R4 has no member for STU3's `extensible`; the compiler makes it of this extension.
RuleSet: Extensible
* ^extension[+].url = "http://hl7.org/fhir/3.0/StructureDefinition/extension-ValueSet.extensible"
* ^extension[=].valueBoolean = true
