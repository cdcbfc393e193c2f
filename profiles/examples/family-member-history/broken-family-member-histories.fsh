RuleSet: PlainFamilyMemberHistory
* insert Claims(CareConnect-FamilyMemberHistory-1)
* status = #completed
* patient = Reference(patient-minimal)
* relationship.text = "Mother"

Instance: family-member-history-breaks-gender-code
InstanceOf: FamilyMemberHistory
Title: "History of a relative with a gender that does not exist"
* insert Breaks(binding-required)
* insert PlainFamilyMemberHistory
* gender = #indeterminate

Instance: family-member-history-breaks-two-outcomes
InstanceOf: FamilyMemberHistory
Title: "History of a relative with an outcome that has two codes of SNOMED CT"
* insert Breaks(slice-max)
* insert PlainFamilyMemberHistory
* condition.code.text = "Asthma"
* condition.outcome.coding[0] = $snomed-ct#426656000 "Severe persistent asthma"
* condition.outcome.coding[1] = $snomed-ct#195967001 "Asthma"

Instance: family-member-history-breaks-two-ages
InstanceOf: FamilyMemberHistory
Title: "History of a relative with both an age and a date of birth"
* insert Breaks(invariant-failed)
* insert PlainFamilyMemberHistory
* bornDate = "1950-01-01"
* ageString = "about 70"

Instance: family-member-history-breaks-relationship-missing
InstanceOf: FamilyMemberHistory
Title: "History of nobody in particular"
* insert Breaks(element-min)
* insert Claims(CareConnect-FamilyMemberHistory-1)
* status = #completed
* patient = Reference(patient-minimal)

Instance: family-member-history-breaks-recorder-target
InstanceOf: FamilyMemberHistory
Title: "History of a relative that was recorded by an organization"
* insert Breaks(reference-target)
* insert PlainFamilyMemberHistory
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-Recorder-1"
* extension.valueReference = Reference(organization-minimal)
