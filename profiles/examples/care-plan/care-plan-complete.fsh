Instance: care-plan-complete
InstanceOf: CareConnect-CarePlan-1
Title: "Complete care plan"
* insert LocalIdentifier(care-plans, CP-0001)
* identifier.assigner = Reference(organization-complete)
* basedOn = Reference(care-plan-minimal)
* replaces = Reference(care-plan-minimal)
* partOf = Reference(care-plan-minimal)
* status = #active
* intent = #plan
* title = "Living with asthma"
* description = "Fewer attacks, and none that needs the hospital."
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* period.start = "2024-01-15"
* author = Reference(practitioner-minimal)
* careTeam = Reference(care-team-minimal)
* addresses = Reference(condition-minimal)
* activity[0].progress.authorReference = Reference(practitioner-minimal)
* activity[0].progress.time = "2024-02-15T10:00:00+00:00"
* activity[0].progress.text = "Uses the spacer well."
* activity[0].reference = Reference(appointment-minimal)
* activity[1].detail.status = #in-progress
* activity[1].detail.reasonReference = Reference(condition-minimal)
* activity[1].detail.location = Reference(location-minimal)
* activity[1].detail.performer = Reference(patient-minimal)
* activity[1].detail.productReference = Reference(medication-minimal)
* activity[1].detail.description = "Keeps a diary of peak flow."
* note.authorReference = Reference(practitioner-minimal)
* note.text = "Agreed with the patient."
