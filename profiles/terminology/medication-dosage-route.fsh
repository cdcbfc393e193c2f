ValueSet: MedicationDosageRouteValueSet
Id: CareConnect-MedicationDosageRoute-1
Title: "CareConnect Medication Dosage Route"
Description: "Ways into the body: the SNOMED CT UK reference set of routes for ePrescribing."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationDosageRoute-1"
* ^name = "Care Connect Medication Dosage Route"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000051000001100"
