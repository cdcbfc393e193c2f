Profile: CareConnect-ProcedureRequest-1
Parent: ProcedureRequest
Id: CareConnect-ProcedureRequest-1
Title: "CareConnect Procedure Request"
Description: "A request that something be done for a patient, above all a test by a laboratory."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ProcedureRequest-1"
* insert PublishedStructure(1.2.0, 2019-10-21, 2019)

* insert FullIdentifier(identifier)
* requisition.assigner only Reference(CareConnect-Organization-1)
* insert SnomedCodingWithoutVersion(category, *)
* insert SnomedCodingWithoutVersion(code, *)
* subject only Reference(Group or Device or CareConnect-Patient-1 or CareConnect-Location-1)
* context only Reference(CareConnect-EpisodeOfCare-1 or CareConnect-Encounter-1)
* requester.agent only Reference(Device or CareConnect-Practitioner-1 or CareConnect-Organization-1)
* requester.onBehalfOf only Reference(CareConnect-Organization-1)
* performer only Reference(Device or CareConnect-RelatedPerson-1 or CareConnect-Patient-1 or CareConnect-Organization-1 or CareConnect-Practitioner-1 or CareConnect-HealthcareService-1)
* insert SnomedCodingWithoutVersion(reasonCode, *)
* reasonReference only Reference(CareConnect-Observation-1 or CareConnect-Condition-1)
* supportingInfo only Reference(CareConnect-Observation-1)
* supportingInfo ^short = "What the laboratory has to know, such as earlier results"
* specimen only Reference(CareConnect-Specimen-1)
* insert SnomedCodingWithoutVersion(bodySite, *)
* bodySite.coding[snomedCT] from BodySiteValueSet (preferred)
* note.author[x] only string or Reference(CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1 or CareConnect-Patient-1)
