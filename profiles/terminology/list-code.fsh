ValueSet: ListCodeValueSet
Id: CareConnect-ListCode-1
Title: "CareConnect List Code"
Description: "What a list is for: SNOMED CT concepts, and GP Connect codes for secondary lists."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ListCode-1"
* ^name = "Care Connect List Code"
* insert PublishedTerminology(1.8.0, 2020-09-29T17:18:00+00:00)
* insert CopyrightHl7UkOf(2020)
* $snomed-ct#887161000000102 "Diagnoses"
* $snomed-ct#887171000000109 "Procedures"
* $snomed-ct#717711000000103 "Problems"
* $snomed-ct#933361000000108 "Medications and medical devices"
* $snomed-ct#886921000000105 "Allergies and adverse reactions"
* $snomed-ct#1102411000000102 "Active medications"
* $snomed-ct#1102191000000100 "Discontinued medications"
* $snomed-ct#1103671000000101 "Ended allergies"
* $snomed-ct#325851000000107 "Consultation"
* $snomed-ct#25851000000105 "Topic (EHR)"
* $snomed-ct#24781000000107 "Category (EHR)"
* $snomed-ct#1102181000000102 "Immunisations"
* $snomed-ct#826501000000100 "Miscellaneous record"
* $snomed-ct#792931000000107 "Outbound referral"
* $snomed-ct#887191000000108 "Investigations and results"
* $snomed-ct#1149501000000101 "List of consultations"
* $snomed-ct#225390008 "Triage"
* $snomed-ct#714311000000108 "Patient recall administration"
* include codes from system https://fhir.hl7.org.uk/STU3/CodeSystem/GPConnect-SecondaryListValues-1
