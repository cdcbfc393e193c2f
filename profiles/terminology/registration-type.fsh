ValueSet: RegistrationTypeValueSet
Id: CareConnect-RegistrationType-1
Title: "CareConnect Registration Type"
Description: "On which terms a patient is registered with an organisation."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-RegistrationType-1"
* ^name = "Care Connect Registration Type"
* insert PublishedTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system RegistrationTypeCodeSystem

CodeSystem: RegistrationTypeCodeSystem
Id: CareConnect-RegistrationType-1
Title: "CareConnect Registration Type"
Description: "On which terms a patient is registered with an organisation."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-RegistrationType-1"
* ^name = "Care Connect Registration Type"
* insert PublishedTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #R "Regular"
* #E "Emergency"
* #IN "Immediately necessary"
* #T "Temporary"
* #P "Private"
* #O "Other"
* #S "Synthetic Record"
