Extension: Extension-CareConnect-MedicationStatementQuantity-1
Id: Extension-CareConnect-MedicationStatementQuantity-1
Title: "CareConnect Medication Statement Quantity"
Description: "How much is supplied each time, as a number with a unit and in words."
Context: MedicationStatement
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationStatementQuantity-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-17T13:48:01.4974328+01:00, 2016)
* extension contains
    quantity 1..1 and
    quantityText 1..1
* extension[quantity].value[x] 1..1
* extension[quantity].value[x] only Quantity
* extension[quantityText] ^short = "The quantity in words"
* extension[quantityText].value[x] 1..1
* extension[quantityText].value[x] only string
