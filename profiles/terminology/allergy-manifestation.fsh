ValueSet: AllergyManifestationValueSet
Id: CareConnect-AllergyManifestation-1
Title: "CareConnect Allergy Manifestation"
Description: "Signs of a reaction, as SNOMED CT clinical findings, or a reason why none is stated."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyManifestation-1"
* ^name = "Care Connect Allergy Manifestation"
* insert PublishedTerminology(1.2.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where concept in "404684003"
* include codes from system $null-flavor where concept = "UNC" and concept = "ASKU" and concept = "NI"
