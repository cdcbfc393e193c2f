Profile: CareConnect-ReferralRequest-1
Parent: ReferralRequest
Id: CareConnect-ReferralRequest-1
Title: "CareConnect Referral Request"
Description: "A request that another provider take over or share a patient's care, with how and from where it came."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ReferralRequest-1"
* insert PublishedStructure(1.1.0, 2019-08-07, 2019)
* insert PublishedByNhsDigital
