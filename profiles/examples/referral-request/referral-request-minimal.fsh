Instance: referral-request-minimal
InstanceOf: CareConnect-ReferralRequest-1
Title: "Minimal referral request"
* status = #completed
* intent = #plan
* subject = Reference(patient-minimal)
