Profile: CareConnect-MedicationStatement-1
Parent: MedicationStatement
Id: CareConnect-MedicationStatement-1
Title: "CareConnect Medication Statement"
Description: "A medicine that a patient takes, took or is going to take, as the medication list of a record has it."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-MedicationStatement-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T10:30:03.6179621+01:00, 2016)

* extension contains
    Extension-CareConnect-MedicationStatementReasonEnded-1 named reasonEnded 0..1 and
    Extension-CareConnect-MedicationStatementQuantity-1 named quantityDispensed 0..1 and
    Extension-CareConnect-MedicationStatementLastIssueDate-1 named lastIssueDate 0..1 and
    Extension-CareConnect-MedicationRepeatInformation-1 named repeatInformation 0..1 and
    Extension-CareConnect-MedicationFlag-1 named flag 0..*
* insert FullIdentifier(identifier)
* basedOn only Reference(CarePlan or ProcedureRequest or ReferralRequest or CareConnect-MedicationRequest-1)
* partOf only Reference(MedicationAdministration or MedicationDispense or CareConnect-Procedure-1 or CareConnect-Observation-1 or CareConnect-MedicationStatement-1)
* context only Reference(EpisodeOfCare or CareConnect-Encounter-1)

* medication[x] only CodeableConcept or Reference(CareConnect-Medication-1)
* medication[x] from ManufacturedMaterialSnCTValueSet (required)
* medication[x] ^short = "A code of the dictionary of medicines and devices (dm+d), or a Medication"
* informationSource only Reference(RelatedPerson or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* subject only Reference(Group or CareConnect-Patient-1)
* insert SnomedCodingWithoutVersion(reasonNotTaken, 1)
* reasonReference only Reference(CareConnect-Observation-1 or CareConnect-Condition-1)
* insert NoteAuthor(note)

* dosage.text 1..
* dosage.text ^short = "The whole dosage in words"
* insert SnomedCodingWithoutVersion(dosage.route, 1)
* dosage.route.coding[snomedCT] from MedicationDosageRouteValueSet (preferred)
* insert SnomedCodingWithoutVersion(dosage.method, 1)
* dosage.method.coding[snomedCT] from MedicationDosageMethodValueSet (preferred)
