Instance: golden-operation
InstanceOf: OperationDefinition
Usage: #definition
* name = "GoldenOperation"
* status = #draft
* kind = #operation
* code = #golden
* system = false
* type = true
* instance = false
* resource = #Patient
* parameter.name = #return
* parameter.use = #out
* parameter.min = 1
* parameter.max = "1"
* parameter.type = #Bundle

Instance: golden-map
InstanceOf: ConceptMap
Usage: #definition
* status = #draft
* group.source = "http://example.org/a"
* group.target = "http://example.org/b"
* group.element.code = #a
* group.element.target.code = #b
* group.element.target.equivalence = #equal

Instance: golden-statement
InstanceOf: CapabilityStatement
Usage: #definition
* status = #draft
* date = "2019-01-01"
* kind = #requirements
* fhirVersion = "3.0.2"
* acceptUnknown = #both
* format = #application/fhir+json
* rest.mode = #server
