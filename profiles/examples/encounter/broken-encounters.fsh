Instance: encounter-breaks-identifier-value-missing
InstanceOf: Encounter
Title: "Encounter whose identifier has a system and no value"
* insert Breaks(element-min)
* insert Claims(CareConnect-Encounter-1)
* identifier.system = "https://example.org/encounters"
* status = #finished

Instance: encounter-breaks-admission-method-code
InstanceOf: Encounter
Title: "Encounter with an admission method of a local list"
* insert Breaks(binding-required)
* insert Claims(CareConnect-Encounter-1)
* status = #finished
* hospitalization.extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AdmissionMethod-1"
* hospitalization.extension.valueCodeableConcept.coding.system = "https://example.org/admission-methods"
* hospitalization.extension.valueCodeableConcept.coding.code = #walked-in

Instance: encounter-breaks-service-provider-target
InstanceOf: Encounter
Title: "Encounter that a practitioner provides in place of an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Encounter-1)
* status = #finished
* serviceProvider.reference = "Practitioner/practitioner-minimal"

Instance: encounter-breaks-two-reasons
InstanceOf: Encounter
Title: "Encounter with two SNOMED CT codes for one reason"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Encounter-1)
* status = #finished
* reason.coding[0].system = $snomed-ct
* reason.coding[0].code = #195967001
* reason.coding[0].display = "Asthma"
* reason.coding[1].system = $snomed-ct
* reason.coding[1].code = #49727002
* reason.coding[1].display = "Cough"

Instance: encounter-breaks-transport-type-missing
InstanceOf: Encounter
Title: "Encounter with a transport of no kind"
* insert Breaks(slice-min)
* insert Claims(CareConnect-Encounter-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-EncounterTransport-1"
* extension.extension.url = "reasonForTransport"
* extension.extension.valueString = "Could not walk"
* status = #finished
