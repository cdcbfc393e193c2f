Instance: procedure-complete
InstanceOf: CareConnect-Procedure-1
Title: "Complete procedure"
Description: "The taking of a pulse during an operation: has every element that the profile speaks of."
* extension[anaestheticIssues].valueReference = Reference(condition-minimal)
* insert BusinessIdentifier(procedure, PR-0001)
* partOf = Reference(procedure-minimal)
* status = #completed
* insert SnomedDescribed(code, 65653002, Pulse taking, 49999999118)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* performer.actor = Reference(practitioner-minimal)
* performer.onBehalfOf = Reference(organization-minimal)
* location = Reference(cc-location-vale-hospital)
* reasonReference = Reference(condition-minimal)
* insert SnomedDescribed(bodySite, 368209003, Right arm, 39999999111)
* insert SnomedDescribed(complication, 422400008, Vomiting, 2647992016)
* complicationDetail = Reference(condition-minimal)
* insert Note(note, practitioner-minimal)
* usedReference = Reference(medication-minimal)
