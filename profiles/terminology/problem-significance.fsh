ValueSet: ProblemSignificanceValueSet
Id: CareConnect-ProblemSignificance-1
Title: "CareConnect Problem Significance"
Description: "How much a problem matters."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ProblemSignificance-1"
* ^name = "Care Connect Problem Significance"
* insert PublishedTerminology(1.0.0, 2018-04-16T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system ProblemSignificanceCodeSystem

CodeSystem: ProblemSignificanceCodeSystem
Id: CareConnect-ProblemSignificance-1
Title: "CareConnect Problem Significance"
Description: "How much a problem matters."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ProblemSignificance-1"
* ^name = "Care Connect Problem Significance"
* insert PublishedTerminology(1.0.0, 2018-04-16T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #major "Major"
* #minor "Minor"
