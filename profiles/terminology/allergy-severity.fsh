ValueSet: AllergySeverityValueSet
Id: CareConnect-AllergySeverity-1
Title: "CareConnect Allergy Severity"
Description: "How severe an allergy is, from mild to fatal, in SNOMED CT."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergySeverity-1"
* ^name = "Care Connect Allergy Severity"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* $snomed-ct#255604002 "Mild"
* $snomed-ct#6736007 "Moderate"
* $snomed-ct#24484000 "Severe"
* $snomed-ct#442452003 "Life threatening severity"
* $snomed-ct#399166001 "Fatal"
