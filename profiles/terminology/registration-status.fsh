ValueSet: RegistrationStatusValueSet
Id: CareConnect-RegistrationStatus-1
Title: "CareConnect Registration Status"
Description: "How far the registration of a patient with an organisation has come."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-RegistrationStatus-1"
* ^name = "Care Connect Registration Status"
* insert PublishedTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system RegistrationStatusCodeSystem

CodeSystem: RegistrationStatusCodeSystem
Id: CareConnect-RegistrationStatus-1
Title: "CareConnect Registration Status"
Description: "How far the registration of a patient with an organisation has come."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-RegistrationStatus-1"
* ^name = "Care Connect Registration Status"
* insert PublishedTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #A "Active"
* #D "Deduction Pending"
* #I "Inactive"
* #R "Registration Pending"
