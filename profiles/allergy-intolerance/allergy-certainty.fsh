// Of the draft of 2017; the profile that is published since does without.
Extension: Extension-CareConnect-AllergyCertainty-1
Id: Extension-CareConnect-AllergyCertainty-1
Title: "CareConnect Allergy Certainty"
Description: "How sure it is that the substance caused the reaction."
Context: AllergyIntolerance.reaction
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyCertainty-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T10:29:41.9766171+01:00, 2016)
* value[x] only CodeableConcept
* value[x] from AllergyCertaintyValueSet (required)
