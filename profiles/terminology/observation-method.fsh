ValueSet: ObservationMethodValueSet
Id: CareConnect-ObservationMethod-1
Title: "CareConnect Observation Method"
Description: "Ways to observe, as SNOMED CT evaluation procedures."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ObservationMethod-1"
* ^name = "Care Connect Observation Method"
* insert PublishedTerminology(1.0.0, 2018-10-12T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<386053000 | Evaluation procedure|)"
