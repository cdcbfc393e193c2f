Extension: Extension-CareConnect-SourceOfReferral-1
Id: Extension-CareConnect-SourceOfReferral-1
Title: "CareConnect Source Of Referral"
Description: "Who or what the referral came from."
Context: ReferralRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-SourceOfReferral-1"
* insert PublishedStructure(1.0.0, 2019-08-07, 2019)
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from SourceOfReferralValueSet (extensible)
* insert OnePlainCoding
