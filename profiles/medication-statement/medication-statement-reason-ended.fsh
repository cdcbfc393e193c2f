Extension: Extension-CareConnect-MedicationStatementReasonEnded-1
Id: Extension-CareConnect-MedicationStatementReasonEnded-1
Title: "CareConnect Medication Statement Reason Ended"
Description: "Why the prescription behind the statement was stopped."
Context: MedicationStatement
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatementReasonEnded-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T13:37:39.7037705+01:00, 2016)
* value[x] only CodeableConcept
