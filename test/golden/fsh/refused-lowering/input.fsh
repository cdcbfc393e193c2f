Extension: RefusedFhirPath
Id: refused-fhirpath
Context: "Patient.name.where(use = 'official')"
* value[x] only string

Extension: RefusedMixed
Id: refused-mixed
Context: Patient, Address
* value[x] only string

Extension: RefusedUnknownContext
Id: refused-unknown-context
* ^context.type = #element
* ^context.expression = "ServiceRequest"
* value[x] only string

Profile: RefusedBinding
Parent: Patient
Id: refused-binding
* maritalStatus ^binding.valueSet = "SomeValueSet"

Profile: RefusedDiscriminator
Parent: Patient
Id: refused-discriminator
* name ^slicing.discriminator.type = #position
* name ^slicing.discriminator.path = "$this"
* name ^slicing.rules = #open

Profile: RefusedParent
Parent: ValueSet
Id: refused-parent
* title 1..1

CodeSystem: RefusedSupplement
Id: refused-supplement
* ^supplements = "http://example.org/CodeSystem/golden-codes"
* #a

CodeSystem: RefusedProperty
Id: refused-property
* ^property.code = #weight
* ^property.type = #decimal
* #a

Logical: RefusedTypes
Parent: Element
Id: refused-types
* home 0..1 url "An address" "An address"
* definition 0..1 canonical "A definition" "A definition"
