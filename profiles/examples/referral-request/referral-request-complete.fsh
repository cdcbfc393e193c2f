Instance: referral-request-complete
InstanceOf: CareConnect-ReferralRequest-1
Title: "Complete referral request"
* extension[referralRequestMethod].valueCodeableConcept = ReferralRequestMethodCodeSystem#3 "Secure Messaging"
* extension[sourceOfReferral].valueCodeableConcept.coding = $snomed-ct#312357002 "Referred by consultant"
* insert LocalIdentifier(referrals, R-0001)
* identifier.assigner = Reference(organization-complete)
* basedOn = Reference(care-plan-minimal)
* replaces = Reference(referral-request-minimal)
* groupIdentifier.system = "https://example.org/referral-groups"
* groupIdentifier.value = "RG-0001"
* groupIdentifier.assigner = Reference(organization-complete)
* status = #active
* intent = #order
* priority = #routine
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* occurrencePeriod.start = "2024-02-01"
* occurrencePeriod.end = "2024-04-01"
* authoredOn = "2024-01-15"
* requester.agent = Reference(practitioner-minimal)
* requester.onBehalfOf = Reference(organization-minimal)
* recipient = Reference(healthcare-service-minimal)
* reasonReference = Reference(condition-minimal)
* description = "Please see this patient with asthma."
* note.authorReference = Reference(practitioner-minimal)
* note.text = "Prefers mornings."
