Instance: procedure-request-complete
InstanceOf: CareConnect-ProcedureRequest-1
Title: "Complete request for a procedure"
Description: "A blood test: has every element that the profile speaks of."
* insert BusinessIdentifier(request, RQ-0001)
* requisition.system = "https://example.org/requisition"
* requisition.value = "RQ-G001"
* requisition.assigner = Reference(organization-minimal)
* status = #active
* intent = #order
* insert SnomedDescribed(category, 394595002, Pathology, 169999999112)
* insert SnomedDescribed(code, 26604007, FBC - Full blood count, 179999999116)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* requester.agent = Reference(practitioner-minimal)
* requester.onBehalfOf = Reference(organization-minimal)
* performer = Reference(organization-minimal)
* insert SnomedDescribed(reasonCode, 84229001, Fatigue, 189999999119)
* reasonReference = Reference(condition-minimal)
* supportingInfo = Reference(observation-minimal)
* specimen = Reference(specimen-minimal)
* insert SnomedDescribed(bodySite, 368209003, Right arm, 39999999111)
* insert Note(note, practitioner-minimal)
