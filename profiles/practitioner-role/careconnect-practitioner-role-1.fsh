Profile: CareConnect-PractitionerRole-1
Parent: PractitionerRole
Id: CareConnect-PractitionerRole-1
Title: "CareConnect Practitioner Role"
Description: "What a practitioner does for an organisation, with the job role of the Spine Directory Service (SDS)."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-PractitionerRole-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* insert FullIdentifier(identifier)
* practitioner only Reference(CareConnect-Practitioner-1)
* organization only Reference(CareConnect-Organization-1)

* code ^slicing.discriminator.type = #value
* code ^slicing.discriminator.path = "coding.system"
* code ^slicing.ordered = false
* code ^slicing.rules = #openAtEnd
* code contains sdsJobRoleName 0..1
* code[sdsJobRoleName] ^short = "Job role in the Spine Directory Service"
* code[sdsJobRoleName] from SDSJobRoleNameValueSet (required)
* code[sdsJobRoleName].coding 1..1
* insert FullCoding(code[sdsJobRoleName].coding)
* code[sdsJobRoleName].coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1" (exactly)

* location only Reference(CareConnect-Location-1)
