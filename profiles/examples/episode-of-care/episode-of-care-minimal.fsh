Instance: episode-of-care-minimal
InstanceOf: CareConnect-EpisodeOfCare-1
Title: "Minimal episode of care"
* status = #finished
* patient = Reference(patient-minimal)
