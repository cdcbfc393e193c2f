// What the clinical examples share. Ids of SNOMED CT descriptions are of the namespace 9999999, which nobody has,
// but for those that sources give with the concept.

RuleSet: BusinessIdentifier(kind, value)
* identifier.system = "https://example.org/{kind}"
* identifier.value = "{value}"
* identifier.assigner = Reference(organization-minimal)

RuleSet: Described(coding, id)
* {coding}.extension[snomedCTDescriptionID].extension[descriptionId].valueId = "{id}"

RuleSet: Snomed(element, code, display)
* {element}.coding[snomedCT] = $snomed-ct#{code} "{display}"

RuleSet: SnomedDescribed(element, code, display, id)
* insert Snomed({element}, {code}, {display})
* insert Described({element}.coding[snomedCT], {id})

RuleSet: Note(element, author)
* {element}.authorReference = Reference({author})
* {element}.text = "Made up for an example."

// Readings of a monitor that the patient wears on the arm.
RuleSet: MonitorReading(number)
* insert BusinessIdentifier(observation, {number})
* basedOn = Reference(procedure-request-minimal)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
* performer = Reference(practitioner-minimal)
* specimen = Reference(specimen-minimal)
* insert SnomedDescribed(bodySite, 368209003, Right arm, 39999999111)
* insert SnomedDescribed(method, 386053000, Evaluation procedure, 119999999110)

// A reading that was taken at the same time, twice; the second time the monitor failed.
RuleSet: ReadingsBeside(loinc, snomed, display, id)
* insert ReadingBeside(0, {loinc}, {snomed}, {display})
* insert Described(component[0].code.coding[snomedCT], {id})
* component[0].valueQuantity = 20 '/min' "per minute"
* insert ReadingBeside(1, {loinc}, {snomed}, {display})
* component[1].dataAbsentReason = http://hl7.org/fhir/data-absent-reason#error

RuleSet: ReadingBeside(number, loinc, snomed, display)
* component[{number}].code.coding[loinc].code = #{loinc}
* component[{number}].code.coding[snomedCT] = $snomed-ct#{snomed} "{display}"

RuleSet: PanelOf(panel)
* related.type = #has-member
* related.target = Reference({panel})

// The same for instances of the core type, which are broken on purpose.

RuleSet: PlainVitalSign(loinc, snomed, display)
* status = #final
* category.coding = http://hl7.org/fhir/observation-category#vital-signs "Vital Signs"
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
* code.coding[0] = http://loinc.org#{loinc}
* code.coding[1] = $snomed-ct#{snomed} "{display}"

RuleSet: PlainDescription(coding, number, id)
* {coding}.extension[{number}].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-coding-sctdescid"
* {coding}.extension[{number}].extension.url = "descriptionId"
* {coding}.extension[{number}].extension.valueId = "{id}"
