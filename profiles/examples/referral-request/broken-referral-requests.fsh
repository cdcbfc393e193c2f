RuleSet: PlainReferral
* status = #active
* intent = #order
* subject.reference = "Patient/patient-minimal"

Instance: referral-request-breaks-identifier-system-missing
InstanceOf: ReferralRequest
Title: "Referral request whose identifier could be anybody's"
* insert Breaks(element-min)
* insert Claims(CareConnect-ReferralRequest-1)
* identifier.value = "R-0002"
* insert PlainReferral

Instance: referral-request-breaks-requester-target
InstanceOf: ReferralRequest
Title: "Referral request made by a ward"
* insert Breaks(reference-target)
* insert Claims(CareConnect-ReferralRequest-1)
* insert PlainReferral
* requester.agent.reference = "Location/location-minimal"

Instance: referral-request-breaks-method-codings
InstanceOf: ReferralRequest
Title: "Referral request that was sent in two ways"
* insert Breaks(element-max)
* insert Claims(CareConnect-ReferralRequest-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReferralRequestMethod-1"
* extension.valueCodeableConcept.coding[0].system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ReferralRequestMethod-1"
* extension.valueCodeableConcept.coding[0].code = #1
* extension.valueCodeableConcept.coding[0].display = "Fax"
* extension.valueCodeableConcept.coding[1].system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ReferralRequestMethod-1"
* extension.valueCodeableConcept.coding[1].code = #2
* extension.valueCodeableConcept.coding[1].display = "Phone"
* insert PlainReferral

Instance: referral-request-breaks-two-sources
InstanceOf: ReferralRequest
Title: "Referral request that came from two places"
* insert Breaks(slice-max)
* insert Claims(CareConnect-ReferralRequest-1)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-SourceOfReferral-1"
* extension[0].valueCodeableConcept.text = "Consultant"
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-SourceOfReferral-1"
* extension[1].valueCodeableConcept.text = "Midwife"
* insert PlainReferral
