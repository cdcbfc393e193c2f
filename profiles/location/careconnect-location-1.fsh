// The target of Extension-CareConnect-MainLocation-1.
Profile: CareConnect-Location-1
Parent: Location
Id: CareConnect-Location-1
Title: "CareConnect Location"
Description: "A place where care is given, with the site code of the Organisation Data Service (ODS)."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Location-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* insert IdentifierSlicedBySystem
* identifier contains odsSiteCode 0..1
* identifier[odsSiteCode] ^short = "ODS code of the site"
* insert IdentifierSlice(odsSiteCode, https://fhir.nhs.uk/Id/ods-site-code)

* managingOrganization only Reference(CareConnect-Organization-1)
* partOf only Reference(CareConnect-Location-1)
