ValueSet: EncounterTypeValueSet
Id: CareConnect-EncounterType-1
Title: "CareConnect Encounter Type"
Description: "Types of encounter: the SNOMED CT UK reference set made for clinical document architecture."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-EncounterType-1"
* ^name = "Care Connect Encounter Type"
* insert PublishedTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000351000000101"
