ValueSet: ReportCodeSnCTValueSet
Id: CareConnect-ReportCodeSnCT-1
Title: "CareConnect Report Code (SNOMED CT)"
Description: "Reports of diagnostics, as SNOMED CT clinical procedure reports."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ReportCodeSnCT-1"
* ^name = "Care Connect Report Code SnCT"
* insert PublishedTerminology(1.1.0, 2019-06-14T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<371525003 | Clinical procedure report (record artifact))"
