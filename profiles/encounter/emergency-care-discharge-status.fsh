Extension: Extension-CareConnect-EmergencyCareDischargeStatus-1
Id: Extension-CareConnect-EmergencyCareDischargeStatus-1
Title: "CareConnect Emergency Care Discharge Status"
Description: "The patient's status on leaving the emergency care department."
Context: Encounter
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EmergencyCareDischargeStatus-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EmergencyCareDischargeStatusValueSet (required)
