ValueSet: MedicationFormValueSet
Id: CareConnect-MedicationForm-1
Title: "CareConnect Medication Form"
Description: "Dose forms of the dictionary of medicines and devices (dm+d): a SNOMED CT UK reference set."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationForm-1"
* ^name = "Care Connect Medication Form"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "^999000781000001107 |NHS dm+d (dictionary of medicines and devices) dose form simple reference set|"
