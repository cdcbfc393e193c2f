ValueSet: ProcedureCodeValueSet
Id: CareConnect-ProcedureCode-1
Title: "CareConnect Procedure Code"
Description: "Procedures, as SNOMED CT procedures with or without context. The filter is as published, with an OR missing."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ProcedureCode-1"
* ^name = "Care Connect Procedure Code"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<71388002 |Procedure|<<129125009 |Procedure with explicit context|)"
