Instance: family-member-history-complete
InstanceOf: CareConnect-FamilyMemberHistory-1
Title: "Complete history of a relative"
Description: "Has every element that the profile speaks of."
* extension[recorder].valueReference = Reference(practitioner-minimal)
* extension[encounter].valueReference = Reference(encounter-minimal)
* insert BusinessIdentifier(family-history, FH-0001)
* status = #completed
* patient = Reference(patient-minimal)
* insert SnomedDescribed(relationship, 72705000, Mother, 239999999110)
* gender = #female
* reasonReference = Reference(condition-minimal)
* insert Note(note, practitioner-minimal)
* insert SnomedDescribed(condition.code, 195967001, Asthma, 249999999117)
* insert SnomedDescribed(condition.outcome, 426656000, Severe persistent asthma, 259999999119)
* insert Note(condition.note, practitioner-minimal)
