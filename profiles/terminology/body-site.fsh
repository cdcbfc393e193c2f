ValueSet: BodySiteValueSet
Id: CareConnect-BodySite-1
Title: "CareConnect Body Site"
Description: "Places of the body, as SNOMED CT anatomical or acquired body structures."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-BodySite-1"
* ^name = "Care Connect Body Site"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<<442083009 |anatomical or acquired body structure|)"
