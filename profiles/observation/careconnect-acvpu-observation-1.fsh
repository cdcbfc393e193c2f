Profile: CareConnect-ACVPU-Observation-1
Parent: Observation
Id: CareConnect-ACVPU-Observation-1
Title: "CareConnect ACVPU"
Description: "How awake and aware the patient is: alert, confused, responding to voice or pain, or unresponsive, as NEWS2 asks."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ACVPU-Observation-1"
* insert PublishedStructure(1.1.0, 2019-06-17, 2018)

* insert BedsideObservation
* code from http://snomed.info/sct (required)
* code.coding 1..1
* insert FullCoding(code.coding)
* code.coding.system = "http://snomed.info/sct" (exactly)
* code.coding.version 0..0
* code.coding.code = #1104441000000107 (exactly)
* code.coding.display = "ACVPU (Alert Confusion Voice Pain Unresponsive) scale score" (exactly)
* subject only Reference(Group or CareConnect-Patient-1)

* value[x] only CodeableConcept
* value[x] from ACVPUValueSet (required)
* value[x].coding 1..1
* insert FullCoding(value[x].coding)
* value[x].coding.system = "http://snomed.info/sct" (exactly)
* value[x].coding.version 0..0

* insert BodySiteAndMethod(1)
* related.target only Reference(QuestionnaireResponse or Sequence or CareConnect-Observation-1)
* insert SnomedCodingWithoutVersion(component.code, 1)
* component.code.coding ^slicing.discriminator.path = "code"
* component.code.coding[snomedCT] from ObservationTypeValueSet (extensible)
