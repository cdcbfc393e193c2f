Instance: practitioner-breaks-gender-code
InstanceOf: Practitioner
Title: "Practitioner with a gender that does not exist"
* insert Breaks(binding-required)
* insert Claims(CareConnect-Practitioner-1)
* name.family = "Wrongcode"
* gender = #indeterminate

Instance: practitioner-breaks-communication
InstanceOf: Practitioner
Title: "Practitioner whose language is in the core's element instead of the extension"
* insert Breaks(element-max)
* insert Claims(CareConnect-Practitioner-1)
* name.family = "Polyglot"
* communication.text = "Welsh"

Instance: practitioner-breaks-two-sds-users
InstanceOf: Practitioner
Title: "Practitioner who is two SDS users"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Practitioner-1)
* identifier[0].system = $sds-user-id
* identifier[0].value = "999000000091"
* identifier[1].system = $sds-user-id
* identifier[1].value = "999000000092"
* name.family = "Twofold"

Instance: practitioner-breaks-communication-language
InstanceOf: Practitioner
Title: "Practitioner whose communication preference names no language"
* insert Breaks(slice-min)
* insert Claims(CareConnect-Practitioner-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSCommunication-1"
* extension.extension.url = "preferred"
* extension.extension.valueBoolean = true
* name.family = "Wordless"
