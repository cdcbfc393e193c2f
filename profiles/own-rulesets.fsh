// What the project's own definitions share. Their URLs are under a name that is reserved, since the project has no domain.

RuleSet: OwnDefinition(type, id)
* url = "https://careconnect-conformance.example/STU3/{type}/{id}"
* version = "1.0.0"
* status = #active
* date = "2026-11-27"
* publisher = "careconnect-conformance"

RuleSet: OwnTerminology
* ^version = "1.0.0"
* ^status = #active
* ^date = "2026-11-27"
* ^publisher = "careconnect-conformance"
