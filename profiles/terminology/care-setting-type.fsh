ValueSet: CareSettingTypeValueSet
Id: CareConnect-CareSettingType-1
Title: "CareConnect Care Setting Type"
Description: "Settings of care, as the SNOMED CT UK reference set for correspondence has them."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-CareSettingType-1"
* ^name = "Care Connect Care Setting Type"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000381000000107"
