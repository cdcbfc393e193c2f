ValueSet: ResidentialStatusValueSet
Id: CareConnect-ResidentialStatus-1
Title: "CareConnect Residential Status"
Description: "Whether a patient lives in the UK or overseas."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ResidentialStatus-1"
* ^name = "Care Connect Residential Status"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system ResidentialStatusCodeSystem

CodeSystem: ResidentialStatusCodeSystem
Id: CareConnect-ResidentialStatus-1
Title: "CareConnect Residential Status"
Description: "Whether a patient lives in the UK or overseas."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ResidentialStatus-1"
* ^name = "Care Connect Residential Status"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #H "UK Resident"
* #O "Overseas Resident"
