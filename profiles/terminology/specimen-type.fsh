ValueSet: SpecimenTypeValueSet
Id: CareConnect-SpecimenType-1
Title: "CareConnect Specimen Type"
Description: "What a specimen consists of, in SNOMED CT. The filter is as published, with words between that are no expression."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-SpecimenType-1"
* ^name = "Care Connect Specimen Type"
* insert PublishedTerminology(1.0.0, 2019-02-19T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(<105590001 |Substance (substance)|(in which case method and site should also be populated)OR <49755003 |Morphologically abnormal structure (morphologic abnormality)|OR < 260787004 |Physical object (physical object))"
