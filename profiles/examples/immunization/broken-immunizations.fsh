RuleSet: PlainImmunization
* insert Claims(CareConnect-Immunization-1)
* status = #completed
* notGiven = false
* vaccineCode.text = "MMR"
* patient = Reference(patient-minimal)
* primarySource = false

Instance: immunization-breaks-dose-sequence-missing
InstanceOf: Immunization
Title: "Vaccination that does not say which dose of the course it was"
* insert Breaks(element-min)
* insert PlainImmunization
* vaccinationProtocol.targetDisease = $snomed-ct#14189004 "Measles"
* vaccinationProtocol.doseStatus = http://hl7.org/fhir/vaccination-protocol-dose-status#count "Counts"

Instance: immunization-breaks-parent-present-type
InstanceOf: Immunization
Title: "Vaccination that says in words whether a parent was there"
* insert Breaks(type-forbidden)
* insert PlainImmunization
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ParentPresent-1"
* extension.valueString = "yes"

Instance: immunization-breaks-two-dates-recorded
InstanceOf: Immunization
Title: "Vaccination that was put on record twice"
* insert Breaks(slice-max)
* insert PlainImmunization
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DateRecorded-1"
* extension[0].valueDateTime = "2024-05-02"
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DateRecorded-1"
* extension[1].valueDateTime = "2024-05-03"

Instance: immunization-breaks-reason-not-given
InstanceOf: Immunization
Title: "Vaccination that was given, with a reason why not"
* insert Breaks(invariant-failed)
* insert PlainImmunization
* explanation.reasonNotGiven = $snomed-ct#268559007 "No consent for any immunization"

Instance: immunization-breaks-manufacturer-target
InstanceOf: Immunization
Title: "Vaccination whose vaccine was made by a practitioner"
* insert Breaks(reference-target)
* insert PlainImmunization
* manufacturer.reference = "Practitioner/practitioner-minimal"
