ValueSet: VaccineCodeValueSet
Id: CareConnect-VaccineCode-1
Title: "CareConnect Vaccine Code"
Description: "Vaccines of five SNOMED CT UK reference sets, or a reason why none is stated."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-VaccineCode-1"
* ^name = "Care Connect Vaccine Code"
* insert PublishedTerminology(1.0.0, 2018-05-04T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000811000001105" and concept in "12465201000001105" and concept in "999000831000001104" and concept in "999000841000001106" and concept in "999000821000001101"
* include codes from system $null-flavor where concept = "NAVU" and concept = "UNC" and concept = "UNK" and concept = "NA"
