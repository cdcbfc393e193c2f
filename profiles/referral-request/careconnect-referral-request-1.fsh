Profile: CareConnect-ReferralRequest-1
Parent: ReferralRequest
Id: CareConnect-ReferralRequest-1
Title: "CareConnect Referral Request"
Description: "A request that another provider take over or share a patient's care, with how and from where it came."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ReferralRequest-1"
* insert PublishedStructure(1.1.0, 2019-08-07, 2019)
* insert PublishedByNhsDigital

* extension contains
    Extension-CareConnect-ReferralRequestMethod-1 named referralRequestMethod 0..1 and
    Extension-CareConnect-SourceOfReferral-1 named sourceOfReferral 0..1

* insert FullIdentifier(identifier)
* basedOn only Reference(CareConnect-CarePlan-1 or CareConnect-ProcedureRequest-1 or CareConnect-ReferralRequest-1)
* replaces only Reference(CareConnect-ReferralRequest-1)
* insert AssignedByOrganization(groupIdentifier)
* insert OfPatientOrGroup(subject)
* insert InEncounterOrEpisode(context)

* requester.agent only Reference(Device or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1)
* requester.onBehalfOf only Reference(CareConnect-Organization-1)
* recipient only Reference(CareConnect-Organization-1 or CareConnect-Practitioner-1 or CareConnect-HealthcareService-1)
* reasonReference only Reference(CareConnect-Condition-1 or CareConnect-Observation-1)
* insert NoteAuthorOfProfile(note)
