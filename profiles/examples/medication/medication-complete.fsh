Instance: medication-complete
InstanceOf: CareConnect-Medication-1
Title: "Complete medication"
Description: "A pack of tablets: has every element that the profile speaks of."
* code = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
* insert Described(code.coding, 299999999111)
* manufacturer = Reference(organization-minimal)
* form = $snomed-ct#385055001 "Tablet"
* insert Described(form.coding, 309999999110)
* ingredient.itemCodeableConcept.text = "Amitriptyline hydrochloride"
* package.content.itemReference = Reference(medication-minimal)
