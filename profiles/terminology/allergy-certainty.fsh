ValueSet: AllergyCertaintyValueSet
Id: CareConnect-AllergyCertainty-1
Title: "CareConnect Allergy Certainty"
Description: "How sure it is that a substance caused a reaction. Two of the codes are as published: ids of descriptions, which are no concepts."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyCertainty-1"
* ^name = "Care Connect Allergy Certainty"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* $snomed-ct#1491118016 "Unlikely [The reaction is thought unlikely to have been caused by the agent.]"
* $snomed-ct#5961011 "Likely [The reaction is thought likely to have been caused by the agent.]"
* $snomed-ct#255545003 "Definite"
* $snomed-ct#410605003 "Confirmed present"
