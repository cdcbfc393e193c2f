ValueSet: DocumentTypeValueSet
Id: CareConnect-DocumentType-1
Title: "CareConnect Document Type"
Description: "Types of clinical document: the SNOMED CT UK reference set for correspondence."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-DocumentType-1"
* ^name = "Care Connect Document Type"
* insert PublishedTerminology(1.1.0, 2018-11-05T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000391000000109"
