ValueSet: ReligiousAffiliationValueSet
Id: CareConnect-ReligiousAffiliation-1
Title: "CareConnect Religious Affiliation"
Description: "SNOMED CT concepts of the UK reference set for religious or other belief system affiliation."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ReligiousAffiliation-1"
* ^name = "Care Connect Religious Affiliation"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert ValueSetOid(2.16.840.1.113883.2.1.3.2.4.16.21)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000531000000100"
