ValueSet: ObservationTypeValueSet
Id: CareConnect-ObservationType-1
Title: "CareConnect Observation Type"
Description: "What is observed, as SNOMED CT observable entities."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ObservationType-1"
* ^name = "Care Connect Observation Type"
* insert PublishedTerminology(1.0.0, 2018-10-16T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<363787002 | Observable entity|)"
