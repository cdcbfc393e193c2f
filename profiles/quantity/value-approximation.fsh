Extension: Extension-CareConnect-ValueApproximation-1
Id: Extension-CareConnect-ValueApproximation-1
Title: "CareConnect Value Approximation"
Description: "Whether the value is only approximate."
Context: Quantity
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ValueApproximation-1"
* insert PublishedStructure(1.0.0, 2019-03-05T12:45:42.576+00:00, 2019)
* value[x] 1..1
* value[x] only boolean
