ValueSet: MedicationSupplyTypeValueSet
Id: CareConnect-MedicationSupplyType-1
Title: "CareConnect Medication Supply Type"
Description: "On which legal or contractual ground a medicine is supplied, in SNOMED CT."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationSupplyType-1"
* ^name = "Care Connect Medication Supply Type"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* $snomed-ct#930811000000109 "NHS prescription"
* $snomed-ct#394824001 "Private prescription"
* $snomed-ct#394825000 "ACBS prescription"
* $snomed-ct#394826004 "OTC sale"
* $snomed-ct#394827008 "Personal administration"
