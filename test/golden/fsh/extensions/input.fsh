Extension: GoldenSimple
Id: golden-simple
Title: "A simple extension: its sub-extensions stay allowed"
Context: Patient, Practitioner.name
* value[x] only CodeableConcept or Reference(Patient or Organization)

Extension: GoldenClosed
Id: golden-closed
Title: "A simple extension whose author forbids sub-extensions"
Context: Address
* extension 0..0
* value[x] only dateTime

Extension: GoldenComplex
Id: golden-complex
Title: "A complex extension"
Context: Element
* extension contains
    period 1..1 and
    reason 0..*
* extension[period].value[x] only Period
* extension[reason].value[x] only CodeableConcept
* extension[reason].valueCodeableConcept from http://hl7.org/fhir/ValueSet/condition-code (preferred)

Extension: GoldenInExtension
Id: golden-in-extension
Title: "An extension of an extension"
Context: GoldenSimple
* value[x] only uri
* valueUri = "urn:example:fixed"

Profile: GoldenExtended
Parent: Patient
Id: golden-extended
Title: "A profile that says more of an extension"
* extension contains GoldenSimple named simple 0..1
* extension[simple].value[x] only CodeableConcept
