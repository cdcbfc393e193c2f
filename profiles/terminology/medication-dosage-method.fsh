ValueSet: MedicationDosageMethodValueSet
Id: CareConnect-MedicationDosageMethod-1
Title: "CareConnect Medication Dosage Method"
Description: "Ways to give a medicine: the SNOMED CT UK reference set of methods for ePrescribing."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationDosageMethod-1"
* ^name = "Care Connect Medication Dosage Method"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "999000041000001103"
