Profile: CareConnect-Medication-1
Parent: Medication
Id: CareConnect-Medication-1
Title: "CareConnect Medication"
Description: "A medicine or a pack of it, coded in the dictionary of medicines and devices (dm+d), which is part of SNOMED CT UK."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Medication-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)

* code from MedicationCodeValueSet (required)
* insert DescriptionId(code.coding)
* manufacturer only Reference(CareConnect-Organization-1)
* form from MedicationFormValueSet (required)
* insert DescriptionId(form.coding)
* insert FullCoding(form.coding)
* form.coding.system = "http://snomed.info/sct" (exactly)
* ingredient.item[x] only CodeableConcept or Reference(Substance or CareConnect-Medication-1)
* package.content.item[x] only CodeableConcept or Reference(CareConnect-Medication-1)
