ValueSet: SourceOfReferralValueSet
Id: CareConnect-SourceOfReferral-1
Title: "CareConnect Source of Referral"
Description: "Who or what referred a patient, as SNOMED CT descendants of two concepts."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-SourceOfReferral-1"
* ^name = "Care Connect Source of Referral"
* insert PublishedTerminology(1.0.0, 2019-07-16T17:43:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept = "< 309013001 |Referred by person (finding)"
* include codes from system $snomed-ct where concept = "< 306098008 |Self-referral (procedure)"
