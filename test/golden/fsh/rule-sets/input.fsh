RuleSet: GoldenWrongPath
* nothing 1..1

RuleSet: GoldenParameter(path, value)
* {path} = {value}

Profile: GoldenInserting
Parent: Patient
Id: golden-inserting
* insert GoldenWrongPath

Instance: golden-inserted
InstanceOf: Patient
* insert GoldenParameter(gender, #female)
* insert GoldenParameter(nothing, "100%s")
* insert GoldenParameter(active)
