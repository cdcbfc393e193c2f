// Shared by the examples of the administrative profiles.

// A SNOMED CT coding in the slice of that name, with the description that its author saw.
RuleSet: DescribedConcept(element, code, display, description)
* {element}.coding[snomedCT].code = #{code}
* {element}.coding[snomedCT].display = "{display}"
* {element}.coding[snomedCT].extension[snomedCTDescriptionID].extension[descriptionId].valueId = "{description}"
* {element}.coding[snomedCT].extension[snomedCTDescriptionID].extension[descriptionDisplay].valueString = "{display}"

// An identifier of an invented system.
RuleSet: LocalIdentifier(what, value)
* identifier.system = "https://example.org/{what}"
* identifier.value = "{value}"
