ValueSet: ReferralRequestMethodValueSet
Id: CareConnect-ReferralRequestMethod-1
Title: "CareConnect Referral Request Method"
Description: "Ways that a referral takes, from fax to the NHS e-Referral Service."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ReferralRequestMethod-1"
* ^name = "Care Connect Referral Request Method"
* insert PublishedTerminology(1.0.0, 2019-07-16T17:43:00+00:00)
* insert CopyrightHl7UkOf(2019)
* include codes from system ReferralRequestMethodCodeSystem

CodeSystem: ReferralRequestMethodCodeSystem
Id: CareConnect-ReferralRequestMethod-1
Title: "CareConnect Referral Request Method"
Description: "Ways that a referral takes, from fax to the NHS e-Referral Service."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ReferralRequestMethod-1"
* ^name = "Care Connect Referral Request Method"
* insert PublishedTerminology(1.0.0, 2019-07-16T17:43:00+00:00)
* insert CopyrightHl7UkOf(2019)
* insert CompleteCaseSensitive
* #1 "Fax"
* #2 "Phone"
* #3 "Secure Messaging"
* #4 "Secure Email"
* #5 "Letter"
* #6 "NHS E-Referral Service"
* #7 "Self Referral"
