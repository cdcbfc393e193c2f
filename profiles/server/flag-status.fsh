// STU3 has no such parameter, though the CareConnect API asks for it.
Instance: flag-status
InstanceOf: SearchParameter
Usage: #definition
Title: "Flag by status"
* insert OwnDefinition(SearchParameter, flag-status)
* name = "FlagStatus"
* code = #status
* base = #Flag
* type = #token
* description = "Flags by their status: active, inactive or entered-in-error."
* expression = "Flag.status"
* xpath = "f:Flag/f:status"
* xpathUsage = #normal
