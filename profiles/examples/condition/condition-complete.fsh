Instance: condition-complete
InstanceOf: CareConnect-Condition-1
Title: "Complete condition"
Description: "Has every element that the profile speaks of and allows."
* extension[episodisity].valueCode = #first
* insert BusinessIdentifier(condition, CO-0001)
* clinicalStatus = #active
* category = ConditionCategoryCodeSystem#problem-list-item "Problem List Item"
* insert SnomedDescribed(code, 35678005, Multiple joint pain, 139999999118)
* insert SnomedDescribed(bodySite, 91775009, Structure of left shoulder region, 149999999111)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* asserter = Reference(practitioner-minimal)
* insert SnomedDescribed(stage.summary, 24484000, Severe, 159999999114)
* stage.assessment = Reference(observation-minimal)
* insert Note(note, practitioner-minimal)
