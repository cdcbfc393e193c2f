Profile: CareConnect-Quantity-1
Parent: Quantity
Id: CareConnect-Quantity-1
Title: "CareConnect Quantity"
Description: "A quantity that can say that its value is only approximate."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Quantity-1"
* insert PublishedStructure(1.0.0, 2019-04-03, 2019)

* extension contains Extension-CareConnect-ValueApproximation-1 named valueApproximation 0..1
