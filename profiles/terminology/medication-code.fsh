ValueSet: MedicationCodeValueSet
Id: CareConnect-MedicationCode-1
Title: "CareConnect Medication Code"
Description: "Medicines of the dictionary of medicines and devices (dm+d): products, packs and moieties, actual and virtual, as five SNOMED CT UK reference sets."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationCode-1"
* ^name = "Care Connect Medication Code"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(^999000541000001108 |National Health Service dictionary of medicines and devices actual medicinal product simple reference set| OR ^999000551000001106 |National Health Service dictionary of medicines and devices actual medicinal product pack simple reference set| OR ^999000561000001109 |National Health Service dictionary of medicines and devices virtual medicinal product simple reference set| OR ^999000571000001104 |National Health Service dictionary of medicines and devices virtual medicinal product pack simple reference set| OR ^999000581000001102 |National Health Service dictionary of medicines and devices virtual therapeutic moiety simple reference set|)"
