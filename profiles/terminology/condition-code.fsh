ValueSet: ConditionCodeValueSet
Id: CareConnect-ConditionCode-1
Title: "CareConnect Condition Code"
Description: "Conditions, as SNOMED CT findings, findings with context and events."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ConditionCode-1"
* ^name = "Care Connect Condition Code"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(< 404684003 |Clinical finding| OR < 413350009 |Finding with explicit context| OR < 272379006 |Event|)"
