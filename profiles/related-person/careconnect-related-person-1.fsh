Profile: CareConnect-RelatedPerson-1
Parent: RelatedPerson
Id: CareConnect-RelatedPerson-1
Title: "CareConnect Related Person"
Description: "A person with a personal tie to the patient, such as a parent or carer."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-RelatedPerson-1"
* insert PublishedStructure(1.0.0, 2019-03-01T13:53:50.534+00:00, 2016)
* insert PublishedByNhsDigital

* insert AssignedByOrganization(identifier)
* patient only Reference(CareConnect-Patient-1)
