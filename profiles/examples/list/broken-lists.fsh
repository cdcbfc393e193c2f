RuleSet: PlainList
* insert Claims(CareConnect-List-1)
* status = #current
* mode = #working

Instance: list-breaks-source-target
InstanceOf: List
Title: "List whose source is an organization"
* insert Breaks(reference-target)
* insert PlainList
* source.reference = "Organization/organization-minimal"

Instance: list-breaks-mode-code
InstanceOf: List
Title: "List of a mode that does not exist"
* insert Breaks(binding-required)
* insert PlainList
* mode = #draft

Instance: list-breaks-identifier-system-missing
InstanceOf: List
Title: "List whose identifier is of no system"
* insert Breaks(element-min)
* insert PlainList
* identifier.value = "LI-0002"

Instance: list-breaks-empty-reason
InstanceOf: List
Title: "List that says why it is empty and is not"
* insert Breaks(invariant-failed)
* insert PlainList
* emptyReason.text = "Nobody asked"
* entry.item = Reference(condition-minimal)
