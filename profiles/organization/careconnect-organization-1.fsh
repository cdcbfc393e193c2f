Profile: CareConnect-Organization-1
Parent: Organization
Id: CareConnect-Organization-1
Title: "CareConnect Organization"
Description: "An organisation that takes part in care, with its Organisation Data Service (ODS) codes."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Organization-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains
    Extension-CareConnect-MainLocation-1 named mainLocation 0..1 and
    http://hl7.org/fhir/StructureDefinition/organization-period named organization-period 0..1

* insert IdentifierSlicedBySystem
* identifier contains odsOrganisationCode 0..1 and odsSiteCode 0..1
* identifier[odsOrganisationCode] ^short = "ODS code of the organisation"
* insert IdentifierSlice(odsOrganisationCode, https://fhir.nhs.uk/Id/ods-organization-code)
* identifier[odsSiteCode] ^short = "ODS code of the site"
* insert IdentifierSlice(odsSiteCode, https://fhir.nhs.uk/Id/ods-site-code)

* partOf only Reference(CareConnect-Organization-1)
* contact.name.family 1..
