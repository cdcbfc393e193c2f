Instance: acvpu-observation-minimal
InstanceOf: CareConnect-ACVPU-Observation-1
Title: "Minimal ACVPU score"
Description: "Has nothing of its own: status and code are those of every ACVPU score, and the profile asks for no more, not even for the patient."
* status = #final
