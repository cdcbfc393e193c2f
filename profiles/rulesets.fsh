// What many definitions share. `year` is the year of the published copyright line.

RuleSet: PublishedStructure(version, date, year)
* ^version = "{version}"
* ^status = #draft
* ^date = "{date}"
* ^publisher = "HL7 UK"
* ^contact.name = "INTEROPen"
* ^contact.telecom.system = #email
* ^contact.telecom.value = "admin@interopen.org"
* ^contact.telecom.use = #work
* ^copyright = "Copyright © {year} HL7 UK, licensed under the Apache License, Version 2.0 (http://www.apache.org/licenses/LICENSE-2.0). HL7® FHIR® standard copyright © 2011+ HL7, used under the FHIR license (https://www.hl7.org/fhir/license.html)."

RuleSet: PublishedTerminology(version, date)
* ^version = "{version}"
* ^status = #draft
* ^date = "{date}"
* ^publisher = "HL7 UK"

RuleSet: CopyrightHl7Uk
* ^copyright = "Copyright © 2016 HL7 UK"

// Value sets that HL7 UK took over from the FHIR core with changes of its own.
RuleSet: AdaptedFromCore(date, oid)
* ^identifier.system = "urn:ietf:rfc:3986"
* ^identifier.value = "urn:oid:{oid}"
* ^version = "3.0.1"
* ^status = #draft
* ^date = "{date}"
* ^publisher = "HL7 (FHIR Project)"
* ^contact.telecom[0].system = #url
* ^contact.telecom[0].value = "http://hl7.org/fhir"
* ^copyright = "Copyright © HL7.org 2011+"

RuleSet: ValueSetOid(oid)
* ^identifier.system = "urn:ietf:rfc:3986"
* ^identifier.value = "urn:oid:{oid}"

RuleSet: ValueSetMapAndSource(map, source)
* ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/valueset-map"
* ^extension[0].valueReference.reference = "{map}"
* ^extension[1].url = "http://hl7.org/fhir/StructureDefinition/valueset-sourceReference"
* ^extension[1].valueUri = "{source}"

RuleSet: ValueSetSource(source)
* ^extension.url = "http://hl7.org/fhir/StructureDefinition/valueset-sourceReference"
* ^extension.valueUri = "{source}"

RuleSet: CodeSystemSource(source)
* ^extension.url = "http://hl7.org/fhir/StructureDefinition/codesystem-sourceReference"
* ^extension.valueUri = "{source}"

RuleSet: CompleteCaseSensitive
* ^caseSensitive = true
* ^content = #complete

// An identifier slice that is recognised by its system and needs a value.
RuleSet: IdentifierSlice(slice, system)
* identifier[{slice}].system 1..
* identifier[{slice}].system = "{system}" (exactly)
* identifier[{slice}].value 1..
* identifier[{slice}].assigner only Reference(CareConnect-Organization-1)

RuleSet: IdentifierSlicedBySystem
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.ordered = false
* identifier ^slicing.rules = #openAtEnd

// One code of a concept map with its single equivalent.
RuleSet: MappedCode(group, code, display, targetCode, targetDisplay)
* group[{group}].element[+].code = #{code}
* group[{group}].element[=].display = "{display}"
* group[{group}].element[=].target.code = #{targetCode}
* group[{group}].element[=].target.display = "{targetDisplay}"
* group[{group}].element[=].target.equivalence = #equivalent
