Profile: CareConnect-Procedure-1
Parent: Procedure
Id: CareConnect-Procedure-1
Title: "CareConnect Procedure"
Description: "Something that was done for or to a patient, such as an operation, a therapy or counselling."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Procedure-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains Extension-CareConnect-AnaestheticIssues-1 named anaestheticIssues 0..1
* insert FullIdentifier(identifier)
* partOf only Reference(MedicationAdministration or CareConnect-Procedure-1 or CareConnect-Observation-1)

* code from http://hl7.org/fhir/ValueSet/procedure-code (preferred)
* insert SnomedCoding(code, 1)
* code.coding[snomedCT] from ProcedureCodeValueSet (extensible)
* subject only Reference(Group or CareConnect-Patient-1)
* context only Reference(EpisodeOfCare or CareConnect-Encounter-1)
* performer.actor only Reference(RelatedPerson or Device or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* performer.onBehalfOf only Reference(CareConnect-Organization-1)
* location only Reference(CareConnect-Location-1)
* reasonReference only Reference(CareConnect-Observation-1 or CareConnect-Condition-1)
* insert SnomedCoding(bodySite, 1)
* bodySite.coding[snomedCT] from BodySiteValueSet (extensible)
* insert SnomedCoding(complication, 1)
* complication.coding[snomedCT] from ConditionCodeValueSet (required)
* complicationDetail only Reference(CareConnect-Condition-1)
* insert NoteAuthor(note)
* usedReference only Reference(Device or Substance or CareConnect-Medication-1)
