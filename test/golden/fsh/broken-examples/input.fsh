Alias: $breaks = urn:careconnect-conformance:breaks-rule

RuleSet: GoldenBreaks(rule)
* meta.tag[+].system = $breaks
* meta.tag[=].code = #{rule}

Profile: GoldenStrict
Parent: Patient
Id: golden-strict
* gender 1..1
* birthDate 0..0
* active = true

Instance: golden-without-gender
InstanceOf: GoldenStrict
* insert GoldenBreaks(element-min)

Instance: golden-with-birth-date
InstanceOf: GoldenStrict
* insert GoldenBreaks(element-max)
* gender = #male
* birthDate = "2019-01-01"

Instance: golden-with-birth-date-after-all
InstanceOf: Patient
* insert GoldenBreaks(element-max)
* meta.profile = "http://example.org/StructureDefinition/golden-strict"
* active = true
* gender = #male
* birthDate = "2019-01-01"

Instance: golden-not-said-to-be-broken
InstanceOf: GoldenStrict
