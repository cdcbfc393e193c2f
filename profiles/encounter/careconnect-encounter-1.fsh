Profile: CareConnect-Encounter-1
Parent: Encounter
Id: CareConnect-Encounter-1
Title: "CareConnect Encounter"
Description: "A contact of a patient with care, with admission, discharge, transport and outcome."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Encounter-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* extension contains
    Extension-CareConnect-EncounterTransport-1 named encounterTransport 0..1 and
    Extension-CareConnect-OutcomeOfAttendance-1 named outcomeOfAttendance 0..1 and
    Extension-CareConnect-EmergencyCareDischargeStatus-1 named emergencyCareDischargeStatus 0..1

* insert FullIdentifier(identifier)

* insert SnomedCoding(type, 1)
* type.coding 0..1
* type.coding[snomedCT] from EncounterTypeValueSet (extensible)

* insert OfPatientOrGroup(subject)
* participant.individual only Reference(RelatedPerson or CareConnect-Practitioner-1)
* insert SnomedCoding(reason, 1)
* diagnosis.condition only Reference(CareConnect-Procedure-1 or CareConnect-Condition-1)

* hospitalization.extension contains
    Extension-CareConnect-AdmissionMethod-1 named admissionMethod 0..1 and
    Extension-CareConnect-DischargeMethod-1 named dischargeMethod 0..1
* insert FullIdentifier(hospitalization.preAdmissionIdentifier)
* hospitalization.origin only Reference(CareConnect-Location-1)
* hospitalization.admitSource from SourceOfAdmissionValueSet (preferred)
* insert SnomedCoding(hospitalization.reAdmission, 1)
* hospitalization.dietPreference from http://hl7.org/fhir/ValueSet/encounter-diet (extensible)
* hospitalization.destination only Reference(CareConnect-Location-1)
* hospitalization.dischargeDisposition from DischargeDestinationValueSet (example)

* location.location only Reference(CareConnect-Location-1)
* serviceProvider only Reference(CareConnect-Organization-1)
* partOf only Reference(CareConnect-Encounter-1)
