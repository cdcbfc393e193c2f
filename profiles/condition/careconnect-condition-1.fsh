Profile: CareConnect-Condition-1
Parent: Condition
Id: CareConnect-Condition-1
Title: "CareConnect Condition"
Description: "A diagnosis, problem or other clinical concern that a clinician recognised, coded in SNOMED CT."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Condition-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains Extension-CareConnect-ConditionEpisode-1 named episodisity 0..*
* insert FullIdentifier(identifier)

* verificationStatus 0..0
* verificationStatus ^short = "Not used: a condition on record counts as asserted"

* category from ConditionCategoryValueSet (extensible)
* category ^short = "Problem list item, diagnosis of an encounter, presenting complaint"
* insert FullCoding(category.coding)

* insert SnomedCoding(code, 1)
* code.coding[snomedCT] from ConditionCodeValueSet (required)
* insert SnomedCoding(bodySite, 1)
* bodySite.coding[snomedCT] from BodySiteValueSet (required)

* subject only Reference(Group or CareConnect-Patient-1)
* context only Reference(EpisodeOfCare or CareConnect-Encounter-1)
* asserter only Reference(RelatedPerson or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* insert SnomedCoding(stage.summary, 1)
* stage.assessment only Reference(ClinicalImpression or DiagnosticReport or CareConnect-Observation-1)
* insert NoteAuthor(note)
