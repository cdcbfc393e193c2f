Profile: CareConnect-Medication-Flag-1
Parent: Flag
Id: CareConnect-Medication-Flag-1
Title: "CareConnect Medication Flag"
Description: "A warning about a patient's medicines."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Medication-Flag-1"
* insert PublishedWithoutContact(0.0.1, 2017-07-14T08:47:06.214358+01:00, 2016)

* extension contains Extension-CareConnect-MedicationFlagAssociation-1 named medication 1..*
* insert FullIdentifier(identifier)

* category 1..
* category from http://hl7.org/fhir/ValueSet/flag-category (required)
* category.coding 1..1
* insert FullCoding(category.coding)
* category.coding.system = "http://hl7.org/fhir/flag-category" (exactly)
* category.coding.version 0..0
* category.coding.code = #drug (exactly)
* category.coding.display = "Drug" (exactly)
* category.coding.userSelected 0..0

* code from MedicationFlagValueSet (extensible)
* code.coding 1..
* insert FullCoding(code.coding)
* code.coding.system = "https://fhir.hl7.org.uk/STU3/CareConnect-MedicationFlag-1" (exactly)
* code.coding.version 0..0
* code.coding.userSelected 0..0

* subject only Reference(Group or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Location-1 or CareConnect-Practitioner-1)
* encounter only Reference(CareConnect-Encounter-1)
* author only Reference(Device or CareConnect-Organization-1 or CareConnect-Patient-1 or CareConnect-Practitioner-1)
