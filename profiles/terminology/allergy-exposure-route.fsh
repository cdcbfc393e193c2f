ValueSet: AllergyExposureRouteValueSet
Id: CareConnect-AllergyExposureRoute-1
Title: "CareConnect Allergy Exposure Route"
Description: "Ways into the body: the SNOMED CT UK reference set of routes for ePrescribing."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyExposureRoute-1"
* ^name = "Care Connect Allergy Exposure Route"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "^999000051000001100 |ePrescribing route of administration simple reference set|"
