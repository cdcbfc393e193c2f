Instance: medication-breaks-code-system
InstanceOf: Medication
Title: "Medication whose code of dm+d is not said to be one of SNOMED CT"
* insert Breaks(binding-required)
* insert Claims(CareConnect-Medication-1)
* code.coding = https://dmd.nhs.uk#321745007 "Amitriptyline 10mg tablets"

Instance: medication-breaks-form-display-missing
InstanceOf: Medication
Title: "Medication whose form has no display"
* insert Breaks(element-min)
* insert Claims(CareConnect-Medication-1)
* form.coding = $snomed-ct#385055001

Instance: medication-breaks-form-system
InstanceOf: Medication
Title: "Medication whose form has a code of another system, too"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-Medication-1)
* form.coding[0] = $snomed-ct#385055001 "Tablet"
* form.coding[1] = https://example.org/form#tab "Tablet"

Instance: medication-breaks-two-descriptions
InstanceOf: Medication
Title: "Medication whose code was chosen by two descriptions"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Medication-1)
* code.coding = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
* insert PlainDescription(code.coding, 0, 299999999111)
* insert PlainDescription(code.coding, 1, 419999999116)

Instance: medication-breaks-manufacturer-target
InstanceOf: Medication
Title: "Medication whose manufacturer is a location"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Medication-1)
* manufacturer.reference = "Location/cc-location-vale-hospital"
