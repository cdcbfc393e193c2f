RuleSet: PlainCarePlan
* status = #active
* intent = #plan
* subject.reference = "Patient/patient-minimal"

Instance: care-plan-breaks-intent-missing
InstanceOf: CarePlan
Title: "Care plan that does not say whether it is a plan or a proposal"
* insert Breaks(element-min)
* insert Claims(CareConnect-CarePlan-1)
* status = #active
* subject.reference = "Patient/patient-minimal"

Instance: care-plan-breaks-subject-target
InstanceOf: CarePlan
Title: "Care plan for a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-CarePlan-1)
* status = #active
* intent = #plan
* subject.reference = "Practitioner/practitioner-minimal"

Instance: care-plan-breaks-status
InstanceOf: CarePlan
Title: "Care plan with a status of another release"
* insert Breaks(binding-required)
* insert Claims(CareConnect-CarePlan-1)
* status = #on-hold
* intent = #plan
* subject.reference = "Patient/patient-minimal"

Instance: care-plan-breaks-activity-twice-told
InstanceOf: CarePlan
Title: "Care plan with an activity that is described here and elsewhere"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-CarePlan-1)
* insert PlainCarePlan
* activity.reference.reference = "Appointment/appointment-minimal"
* activity.detail.status = #scheduled
