/** FSH files by path. */
export type FshFiles = Readonly<Record<string, string>>;

/**
 * A small project in which most things that can hang on each other do: aliases, rule sets with and without
 * parameters, parents, extensions in extensions, invariants, terminology by name, instances in instances.
 */
export const fshProject: FshFiles = {
  'profiles/aliases.fsh': `Alias: $genders = http://hl7.org/fhir/administrative-gender
Alias: $colours = http://example.org/CodeSystem/colours
Alias: $somebody = http://example.org/StructureDefinition/somebody
`,
  'profiles/rule-sets.fsh': `RuleSet: Published(name, version)
* ^version = "{version}"
* ^publisher = "{name}"
* ^experimental = false

RuleSet: Named
* name 1..*
* name.family 1..1

RuleSet: NamedAndBorn
* insert Named
* birthDate 1..1
`,
  'profiles/somebody.fsh': `Profile: Somebody
Parent: Patient
Id: somebody
Title: "Somebody"
* insert Published([[Those, who write]], 1.2.0)
* insert NamedAndBorn
* obeys grown-up
* extension contains Colour named colour 0..1 and Hobby named hobby 0..*
* gender from Genders (required)
* generalPractitioner only Reference(Anybody or Organization)
* managingOrganization only Reference(Club)
`,
  'profiles/member.fsh': `Profile: Member
Parent: $somebody
Id: member
* insert Published(Others, 2.0.0)
* extension[colour] 1..1
* extension[hobby].extension[level] 1..1
* identifier 1..*
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains card 1..1
* identifier[card].system = "http://example.org/cards"
`,
  'profiles/others.fsh': `Profile: Anybody
Parent: Practitioner
Id: anybody
* insert Named

Profile: Club
Parent: Organization
Id: club
* name 1..1
* type from Colours (extensible)
* contact.name.family 1..1
`,
  'profiles/extensions.fsh': `Extension: Colour
Id: colour
Context: Patient, Practitioner
* insert Published(Those, 1.0.0)
* value[x] 1..1
* value[x] only Coding
* valueCoding from Colours (required)

Extension: Hobby
Id: hobby
Context: Patient
* extension contains what 1..1 and level 0..1
* extension[what].value[x] only string
* extension[level].value[x] only code
* extension[level].valueCode from Levels (required)
* extension contains Colour named colour 0..1
`,
  'profiles/terminology.fsh': `CodeSystem: ColourCodes
Id: colours
* #red "Red"
* #green "Green"
* #green ^designation.value = "Verde"

ValueSet: Colours
Id: colour-values
* include codes from system ColourCodes
* $genders#other "Other"

ValueSet: Levels
Id: levels
* include codes from valueset Colours
* http://example.org/levels#high "High"

ValueSet: Genders
Id: genders
* insert Published(Those, 1.0.0)
* include codes from system $genders
`,
  'profiles/invariants.fsh': `Invariant: grown-up
Severity: #error
Description: "Is born"
Expression: "birthDate.exists()"
`,
  'profiles/definitions.fsh': `Instance: a-map
InstanceOf: ConceptMap
Usage: #definition
* status = #draft
* sourceUri = Canonical(Colours)
* group.source = "http://example.org/CodeSystem/colours"
* group.target = "http://example.org/levels"
* group.element.code = #red
* group.element.target.code = #high

Instance: a-list
InstanceOf: List
Usage: #definition
* status = #current
* mode = #working
* entry.item = Reference(jones)
`,
  'profiles/examples/people.fsh': `Instance: jones
InstanceOf: Member
Usage: #example
* name.family = "Jones"
* birthDate = "1970-01-01"
* identifier[card].value = "1"
* extension[colour].valueCoding = ColourCodes#red
* extension[hobby].extension[what].valueString = "Chess"
* extension[hobby].extension[level].valueCode = #high
* managingOrganization = Reference(the-club)
* contained[0] = the-doctor
* generalPractitioner = Reference(the-doctor)

Instance: the-doctor
InstanceOf: Anybody
Usage: #inline
* name.family = "Who"

Instance: smith
InstanceOf: Somebody
* name.family = "Smith"
* birthDate = "1980-02-02"
* gender = $genders#female
* link.other = Reference(jones)
* link.type = #seealso
`,
  'profiles/examples/clubs.fsh': `Instance: the-club
InstanceOf: Club
* name = "The Club"
* type = $colours#green

Instance: both
InstanceOf: Bundle
* type = #collection
* entry[+].resource = the-club
* entry[+].resource = smith
`,
};
