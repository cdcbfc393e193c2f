Profile: CareConnect-MedicationRequest-1
Parent: MedicationRequest
Id: CareConnect-MedicationRequest-1
Title: "CareConnect Medication Request"
Description: "A prescription or other order of a medicine for a patient, with its dosage, supply and repeats."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-MedicationRequest-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains
    Extension-CareConnect-MedicationRepeatInformation-1 named repeatInformation 0..1 and
    Extension-CareConnect-MedicationStatusReason-1 named statusReason 0..1 and
    Extension-CareConnect-PrescriptionType-1 named prescriptionType 0..1
* insert FullIdentifier(identifier)
* basedOn only Reference(CarePlan or ProcedureRequest or ReferralRequest or CareConnect-MedicationRequest-1)
* groupIdentifier.assigner only Reference(CareConnect-Organization-1)
* groupIdentifier ^short = "What the items of one prescription share"

* medication[x] only Reference(CareConnect-Medication-1)
* medication[x] ^short = "A Medication, never a code alone"
* subject only Reference(Group or CareConnect-Patient-1)
* context only Reference(EpisodeOfCare or CareConnect-Encounter-1)
* requester.agent only Reference(RelatedPerson or Device or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* requester.onBehalfOf only Reference(CareConnect-Organization-1)
* recorder only Reference(CareConnect-Practitioner-1)
* reasonReference only Reference(CareConnect-Condition-1 or CareConnect-Observation-1)
* insert NoteAuthor(note)

* insert SnomedCoding(dosageInstruction.additionalInstruction, 1)
* insert SnomedCoding(dosageInstruction.route, 1)
* dosageInstruction.route.coding[snomedCT] from MedicationDosageRouteValueSet (preferred)

* dispenseRequest.quantity.extension contains Extension-CareConnect-MedicationQuantityText-1 named quantityText 0..1
* dispenseRequest.expectedSupplyDuration.value 1..
* dispenseRequest.expectedSupplyDuration.system 1..
* dispenseRequest.expectedSupplyDuration.system = "http://unitsofmeasure.org" (exactly)
* dispenseRequest.expectedSupplyDuration.code 1..
* dispenseRequest.expectedSupplyDuration.code from http://hl7.org/fhir/ValueSet/units-of-time (required)
* dispenseRequest.performer only Reference(CareConnect-Organization-1)
* dispenseRequest.performer ^short = "The pharmacy that is to dispense"
* priorPrescription only Reference(CareConnect-MedicationRequest-1)
