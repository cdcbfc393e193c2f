ValueSet: SpecimenBodySiteValueSet
Id: CareConnect-SpecimenBodySite-1
Title: "CareConnect Specimen Body Site"
Description: "Where a specimen was taken, as SNOMED CT body structures and abnormal structures."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-SpecimenBodySite-1"
* ^name = "Care Connect Specimen Body Site"
* insert PublishedTerminology(2.1.0, 2019-06-17T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(< 442083009 Anatomical or acquired body structure OR < 49755003 Morphologically abnormal structure)"
