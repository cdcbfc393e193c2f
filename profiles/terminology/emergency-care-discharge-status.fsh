ValueSet: EmergencyCareDischargeStatusValueSet
Id: CareConnect-EmergencyCareDischargeStatus-1
Title: "CareConnect Emergency Care Discharge Status"
Description: "State of affairs at discharge from emergency care: a SNOMED CT UK reference set."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-EmergencyCareDischargeStatus-1"
* ^name = "Care Connect Emergency Care Discharge Status"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999003021000000104"
