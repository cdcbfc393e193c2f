Profile: CareConnect-MedicationAdministration-1
Parent: MedicationAdministration
Id: CareConnect-MedicationAdministration-1
Title: "CareConnect Medication Administration"
Description: "A medicine that a patient took or was given, such as on a ward."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-MedicationAdministration-1"
* insert PublishedStructure(1.0.0, 2019-04-05T13:31:31.094+01:00, 2016)
* insert PublishedByNhsDigital

* identifier.assigner only Reference(CareConnect-Organization-1)
* partOf only Reference(CareConnect-Procedure-1 or CareConnect-MedicationAdministration-1)
* medication[x] only Reference(Medication or CareConnect-Medication-1)
* medication[x] ^short = "A Medication, never a code alone"
* subject only Reference(Group or CareConnect-Patient-1)
* context only Reference(CareConnect-Encounter-1 or CareConnect-EpisodeOfCare-1)
* performer.actor only Reference(Device or CareConnect-Patient-1 or CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1)
* performer.onBehalfOf only Reference(CareConnect-Organization-1)
* reasonReference only Reference(CareConnect-Condition-1 or CareConnect-Observation-1)
* prescription only Reference(CareConnect-MedicationRequest-1)
* note.author[x] only string or Reference(CareConnect-Patient-1 or CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1)
* insert SnomedSlice(dosage.route, 1)
* dosage.route.coding[snomedCT].extension contains Extension-coding-sctdescid named SnomedCTDescriptionId 0..1
* dosage.route.coding[snomedCT] from MedicationDosageRouteValueSet (example)
