Profile: CareConnect-Observation-1
Parent: Observation
Id: CareConnect-Observation-1
Title: "CareConnect Observation"
Description: "Something that was measured, assessed or asked about a patient, such as a test result or a finding, coded in SNOMED CT."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Observation-1"
* insert PublishedStructure(1.3, 2021-04-27, 2016)

* extension contains Extension-CareConnect-ReasonCondition-1 named reason 0..*
* insert FullIdentifier(identifier)
* insert SnomedCodingWithoutVersion(category, 1)
* insert SnomedCodingWithoutVersion(code, 1)
* subject only Reference(Group or Device or CareConnect-Patient-1 or CareConnect-Location-1)
* context only Reference(EpisodeOfCare or CareConnect-Encounter-1)
* performer only Reference(RelatedPerson or CareConnect-Patient-1 or CareConnect-Organization-1 or CareConnect-Practitioner-1)
* interpretation from ObservationInterpretationValueSet (extensible)
* insert SnomedCodingWithoutVersion(bodySite, 1)
* insert SnomedCodingWithoutVersion(method, 1)
* related.target only Reference(QuestionnaireResponse or Sequence or CareConnect-Observation-1)
* insert SnomedCodingWithoutVersion(component.code, 1)
