Extension: Extension-CareConnect-MedicationStatementLastIssueDate-1
Id: Extension-CareConnect-MedicationStatementLastIssueDate-1
Title: "CareConnect Medication Statement Last Issue Date"
Description: "When a prescription of the medicine was last issued."
Context: MedicationStatement
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatementLastIssueDate-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T13:56:17.3492714+01:00, 2016)
* value[x] only dateTime
