Profile: CareConnect-EpisodeOfCare-1
Parent: EpisodeOfCare
Id: CareConnect-EpisodeOfCare-1
Title: "CareConnect Episode Of Care"
Description: "A time in which an organisation is responsible for a patient's care."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-EpisodeOfCare-1"
* insert PublishedStructure(1.0.0, 2019-03-04T14:44:34.123+00:00, 2016)
* insert PublishedByNhsDigital

* insert AssignedByOrganization(identifier)
* diagnosis.condition only Reference(CareConnect-Condition-1)
* patient only Reference(CareConnect-Patient-1)
* managingOrganization only Reference(CareConnect-Organization-1)
* referralRequest only Reference(CareConnect-ReferralRequest-1)
* careManager only Reference(CareConnect-Practitioner-1)
* team only Reference(CareConnect-CareTeam-1)
