Extension: Extension-CareConnect-ReferralRequestMethod-1
Id: Extension-CareConnect-ReferralRequestMethod-1
Title: "CareConnect Referral Request Method"
Description: "How the referral was sent."
Context: ReferralRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReferralRequestMethod-1"
* insert PublishedStructure(1.0.0, 2019-07-17, 2019)
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from ReferralRequestMethodValueSet (required)
* insert OnePlainCoding
* value[x].coding from ReferralRequestMethodValueSet (required)
* value[x].coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ReferralRequestMethod-1" (exactly)
