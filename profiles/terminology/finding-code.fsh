ValueSet: FindingCodeValueSet
Id: CareConnect-FindingCode-1
Title: "CareConnect Finding Code"
Description: "Findings, as SNOMED CT clinical findings."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-FindingCode-1"
* ^name = "Care Connect Finding Code"
* insert PublishedTerminology(1.0.0, 2019-02-19T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<404684003 | clinical findings)"
