Extension: Extension-CareConnect-RegistrationDetails-1
Id: Extension-CareConnect-RegistrationDetails-1
Title: "CareConnect Registration Details"
Description: "When and how the patient is registered, and the branch surgery they prefer."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RegistrationDetails-1"
* insert PublishedStructure(1.0.0, 2017-06-07T16:23:42.3286782+01:00, 2016)
* ^status = #active
* extension contains
    registrationPeriod 0..1 and
    registrationType 0..1 and
    preferredBranchSurgery 0..1
* extension[registrationPeriod] ^short = "From when to when the patient is registered"
* extension[registrationPeriod].value[x] 1..1
* extension[registrationPeriod].value[x] only Period
* extension[registrationType] ^short = "Kind of registration"
* extension[registrationType].value[x] 1..1
* extension[registrationType].value[x] only CodeableConcept
* extension[registrationType].value[x] from RegistrationTypeValueSet (required)
* extension[preferredBranchSurgery] ^short = "Branch surgery that the patient usually attends"
* extension[preferredBranchSurgery].value[x] only Reference(CareConnect-Location-1)
