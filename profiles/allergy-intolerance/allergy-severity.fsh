// Of the draft of 2017; the profile that is published since has reaction.severity only.
Extension: Extension-CareConnect-AllergySeverity-1
Id: Extension-CareConnect-AllergySeverity-1
Title: "CareConnect Allergy Severity"
Description: "How severe the reaction was, in more grades than reaction.severity has."
Context: AllergyIntolerance.reaction
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergySeverity-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-13T10:35:53.96909+01:00, 2016)
* value[x] only CodeableConcept
* value[x] from AllergySeverityValueSet (required)
