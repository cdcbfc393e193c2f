Profile: CareConnect-Practitioner-1
Parent: Practitioner
Id: CareConnect-Practitioner-1
Title: "CareConnect Practitioner"
Description: "A professional who takes part in care, with the identifiers of the Spine Directory Service (SDS)."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Practitioner-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains Extension-CareConnect-NHSCommunication-1 named nhsCommunication 0..*

* insert IdentifierSlicedBySystem
* identifier contains sdsUserID 0..1 and sdsRoleProfileID 0..*
* identifier[sdsUserID] ^short = "SDS user"
* insert IdentifierSlice(sdsUserID, https://fhir.nhs.uk/Id/sds-user-id)
* identifier[sdsRoleProfileID] ^short = "SDS role profile"
* insert IdentifierSlice(sdsRoleProfileID, https://fhir.nhs.uk/Id/sds-role-profile-id)

* gender from AdministrativeGenderValueSet (required)
* qualification.identifier.assigner only Reference(CareConnect-Organization-1)
* qualification.issuer only Reference(CareConnect-Organization-1)
* communication 0..0
* communication ^short = "Not used: see the extension nhsCommunication"
