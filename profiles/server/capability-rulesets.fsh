// How the requirements on a server are stated. Each rule set goes on with the type stated last.

RuleSet: Expectation(path, level)
* {path}.extension.url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* {path}.extension.valueCode = #{level}

RuleSet: ReadableType(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[+].code = #read
* insert Expectation(rest.resource[=].interaction[=], SHALL)

RuleSet: SearchableType(type)
* insert ReadableType({type})
* rest.resource[=].profile.reference = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-{type}-1"
* rest.resource[=].interaction[+].code = #search-type
* insert Expectation(rest.resource[=].interaction[=], SHALL)

// A search parameter of the core, by the last part of its URL.
RuleSet: Search(name, type, level, definition)
* insert OwnSearch({name}, {type}, {level}, http://hl7.org/fhir/SearchParameter/{definition})

RuleSet: OwnSearch(name, type, level, url)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "{url}"
* rest.resource[=].searchParam[=].type = #{type}
* insert Expectation(rest.resource[=].searchParam[=], {level})

// Parameters that are used together; `With` adds a third, required or optional.
RuleSet: Together(first, second)
* rest.resource[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-search-parameter-combination"
* insert With(required, {first})
* insert With(required, {second})

RuleSet: With(kind, name)
* rest.resource[=].extension[=].extension[+].url = "{kind}"
* rest.resource[=].extension[=].extension[=].valueString = "{name}"

// The core has no place for the level of a combination but the text.
RuleSet: CombinationsAre(level)
* rest.resource[=].documentation = "The combinations of search parameters {level} be supported."

RuleSet: Operation(code, definition, level)
* rest.operation[+].name = "{code}"
* rest.operation[=].definition.reference = "https://careconnect-conformance.example/STU3/OperationDefinition/{definition}"
* insert Expectation(rest.operation[=], {level})
