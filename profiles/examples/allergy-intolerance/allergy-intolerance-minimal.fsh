Instance: allergy-intolerance-minimal
InstanceOf: CareConnect-AllergyIntolerance-1
Title: "Minimal allergy"
Description: "Says whose it is, how far it is verified and when it was put on record; the profile does not ask what it is."
* clinicalStatus = #active
* verificationStatus = #unconfirmed
* patient = Reference(patient-minimal)
* assertedDate = "2024-05-01"
