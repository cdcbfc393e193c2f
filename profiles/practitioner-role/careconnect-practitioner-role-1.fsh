Profile: CareConnect-PractitionerRole-1
Parent: PractitionerRole
Id: CareConnect-PractitionerRole-1
Title: "CareConnect Practitioner Role"
Description: "What a practitioner does for an organisation, with the job role of the Spine Directory Service (SDS)."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-PractitionerRole-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
