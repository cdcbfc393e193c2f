Extension: Extension-CareConnect-RegistrationDetails-1
Id: Extension-CareConnect-RegistrationDetails-1
Title: "CareConnect Registration Details"
Description: "When and how the patient is registered, and the branch surgery they prefer."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RegistrationDetails-1"
* insert PublishedStructure(1.0.0, 2017-06-07T16:23:42.3286782+01:00, 2016)
* ^status = #active
