Instance: episode-of-care-breaks-patient-missing
InstanceOf: EpisodeOfCare
Title: "Episode of care of nobody"
* insert Breaks(element-min)
* insert Claims(CareConnect-EpisodeOfCare-1)
* status = #active

Instance: episode-of-care-breaks-care-manager-target
InstanceOf: EpisodeOfCare
Title: "Episode of care that an organization manages as if it were a person"
* insert Breaks(reference-target)
* insert Claims(CareConnect-EpisodeOfCare-1)
* status = #active
* patient.reference = "Patient/patient-minimal"
* careManager.reference = "Organization/organization-minimal"

Instance: episode-of-care-breaks-status
InstanceOf: EpisodeOfCare
Title: "Episode of care with a status of encounters"
* insert Breaks(binding-required)
* insert Claims(CareConnect-EpisodeOfCare-1)
* status = #in-progress
* patient.reference = "Patient/patient-minimal"
