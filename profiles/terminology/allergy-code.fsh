ValueSet: AllergyCodeValueSet
Id: CareConnect-AllergyCode-1
Title: "CareConnect Allergy Code"
Description: "What a patient is allergic to, as a SNOMED CT substance or product, that no allergy is known, a degraded entry of a transfer, or that there is no information."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyCode-1"
* ^name = "Care Connect Allergy Code"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<105590001 |Substance OR <<373873005 |Pharmaceutical / biologic product| OR <<716186003 |No known allergy| OR 196461000000101 |Transfer-degraded drug allergy| OR 196471000000108 |Transfer-degraded non-drug allergy)"
* include codes from system $null-flavor where concept = "NI"
