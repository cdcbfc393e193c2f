Profile: CareConnect-Specimen-1
Parent: Specimen
Id: CareConnect-Specimen-1
Title: "CareConnect Specimen"
Description: "Material taken from a patient or elsewhere to be tested, with how and when it was taken."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Specimen-1"
* insert PublishedStructure(1.1.0, 2019-06-19, 2019)

* insert FullIdentifier(identifier)
* accessionIdentifier.assigner only Reference(CareConnect-Organization-1)
* insert SnomedCodingWithoutVersion(type, *)
* type.coding[snomedCT] from SpecimenTypeValueSet (extensible)
* subject only Reference(Group or Device or Substance or CareConnect-Patient-1)
* parent only Reference(CareConnect-Specimen-1)
* request only Reference(CareConnect-ProcedureRequest-1)
* collection.extension contains Extension-CareConnect-FastingStatus-1 named fastingStatus 0..1
* collection.collector only Reference(CareConnect-Practitioner-1)
* insert SnomedCodingWithoutVersion(collection.bodySite, 1)
* collection.bodySite.coding[snomedCT] from SpecimenBodySiteValueSet (extensible)
* container.identifier.assigner only Reference(CareConnect-Organization-1)
* note 0..1
* note.author[x] only string or Reference(CareConnect-Practitioner-1 or CareConnect-Patient-1)
