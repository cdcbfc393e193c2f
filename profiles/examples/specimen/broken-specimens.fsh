RuleSet: PlainSpecimen
* insert Claims(CareConnect-Specimen-1)
* subject = Reference(patient-minimal)

Instance: specimen-breaks-two-notes
InstanceOf: Specimen
Title: "Specimen with two notes"
* insert Breaks(element-max)
* insert PlainSpecimen
* note[0].text = "Taken twice."
* note[1].text = "The second time from the left arm."

Instance: specimen-breaks-collector-target
InstanceOf: Specimen
Title: "Specimen that a patient collected"
* insert Breaks(reference-target)
* insert PlainSpecimen
* collection.collector.reference = "Patient/patient-minimal"

Instance: specimen-breaks-fasting-status-type
InstanceOf: Specimen
Title: "Specimen that says yes to the question whether the patient had fasted"
* insert Breaks(type-forbidden)
* insert PlainSpecimen
* collection.extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FastingStatus-1"
* collection.extension.valueBoolean = true

Instance: specimen-breaks-type-display-missing
InstanceOf: Specimen
Title: "Specimen whose type has no display"
* insert Breaks(element-min)
* insert PlainSpecimen
* type.coding = $snomed-ct#122555007

Instance: specimen-breaks-fasting-status-place
InstanceOf: Specimen
Title: "Specimen that has the fasting status beside its collection"
* insert Breaks(extension-context)
* insert PlainSpecimen
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FastingStatus-1"
* extension.valueDuration = 8 'h' "hours"
