RuleSet: PlainFlag
* insert Claims(CareConnect-Flag-1)
* status = #active
* code.text = "Needs a chaperone"
* subject = Reference(patient-minimal)

Instance: flag-breaks-identifier-value-missing
InstanceOf: Flag
Title: "Flag whose identifier has no value"
* insert Breaks(element-min)
* insert PlainFlag
* identifier.system = "https://example.org/flag"

Instance: flag-breaks-code-version
InstanceOf: Flag
Title: "Flag whose code has a version"
* insert Breaks(element-max)
* insert PlainFlag
* code.coding = $snomed-ct#764841000000100 "Looked after child"
* code.coding.version = "http://snomed.info/sct/999000041000000102"

Instance: flag-breaks-author-target
InstanceOf: Flag
Title: "Flag by the role of a practitioner"
* insert Breaks(reference-target)
* insert PlainFlag
* author.reference = "PractitionerRole/practitioner-role-minimal"

Instance: flag-breaks-two-snomed-codes
InstanceOf: Flag
Title: "Flag with two codes of SNOMED CT"
* insert Breaks(slice-max)
* insert PlainFlag
* code.coding[0] = $snomed-ct#764841000000100 "Looked after child"
* code.coding[1] = $snomed-ct#1064311000000109 "Child protection plan"
