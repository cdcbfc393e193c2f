Profile: CareConnect-DocumentReference-1
Parent: DocumentReference
Id: CareConnect-DocumentReference-1
Title: "CareConnect Document Reference"
Description: "Where a document about a patient is, what kind it is and who wrote it."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-DocumentReference-1"
* insert PublishedStructure(1.1.0, 2019-08-07, 2019)

* insert FullIdentifier(masterIdentifier)
* insert FullIdentifier(identifier)

* type from DocumentTypeValueSet (preferred)
* insert FullCoding(type.coding)
* type.coding.version 0..0

* subject only Reference(Group or Device or CareConnect-Practitioner-1 or CareConnect-Patient-1)
* author only Reference(Device or CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1 or CareConnect-Patient-1 or CareConnect-Organization-1)
* authenticator only Reference(CareConnect-Practitioner-1 or CareConnect-Organization-1)
* custodian only Reference(CareConnect-Organization-1)
* relatesTo.target only Reference(CareConnect-DocumentReference-1)

* context.encounter only Reference(CareConnect-Encounter-1)
* context.practiceSetting from CareSettingTypeValueSet (preferred)
* context.sourcePatientInfo only Reference(CareConnect-Patient-1)
* insert AssignedByOrganization(context.related.identifier)
