Profile: CareConnect-CarePlan-1
Parent: CarePlan
Id: CareConnect-CarePlan-1
Title: "CareConnect Care Plan"
Description: "How care for a patient is meant to be given over a time, by whom and for which conditions."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-CarePlan-1"
* insert PublishedStructure(1.0.0, 2019-03-04T15:01:31.312+00:00, 2016)
* insert PublishedByNhsDigital

* insert AssignedByOrganization(identifier)
* basedOn only Reference(CareConnect-CarePlan-1)
* replaces only Reference(CareConnect-CarePlan-1)
* partOf only Reference(CareConnect-CarePlan-1)
* insert OfPatientOrGroup(subject)
* insert InEncounterOrEpisode(context)
* author only Reference(CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1 or CareConnect-CareTeam-1 or CareConnect-RelatedPerson-1)
* careTeam only Reference(CareConnect-CareTeam-1)
* addresses only Reference(CareConnect-Condition-1)

* insert NoteAuthorOfProfile(activity.progress)
* activity.reference only Reference(Appointment or CommunicationRequest or DeviceRequest or NutritionOrder or Task or ReferralRequest or VisionPrescription or RequestGroup or CareConnect-ProcedureRequest-1 or CareConnect-MedicationRequest-1)
* activity.detail.reasonReference only Reference(CareConnect-Condition-1)
* activity.detail.location only Reference(CareConnect-Location-1)
* activity.detail.performer only Reference(CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1 or CareConnect-CareTeam-1 or CareConnect-RelatedPerson-1)
* activity.detail.product[x] only CodeableConcept or Reference(Substance or CareConnect-Medication-1)

* insert NoteAuthorOfProfile(note)
