Instance: observation-breaks-snomed-display-missing
InstanceOf: Observation
Title: "Observation whose SNOMED CT code has no display"
* insert Breaks(element-min)
* insert Claims(CareConnect-Observation-1)
* status = #final
* code.coding = $snomed-ct#364075005

Instance: observation-breaks-snomed-version
InstanceOf: Observation
Title: "Observation whose SNOMED CT code has a version"
* insert Breaks(element-max)
* insert Claims(CareConnect-Observation-1)
* status = #final
* code.coding = $snomed-ct#364075005 "Heart rate"
* code.coding.version = "http://snomed.info/sct/999000041000000102"

Instance: observation-breaks-two-snomed-codes
InstanceOf: Observation
Title: "Observation that is of two kinds of SNOMED CT"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Observation-1)
* status = #final
* code.coding[0] = $snomed-ct#364075005 "Heart rate"
* code.coding[1] = $snomed-ct#78564009 "Pulse rate"

Instance: observation-breaks-subject-target
InstanceOf: Observation
Title: "Observation of a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Observation-1)
* status = #final
* code.text = "Felt well"
* subject.reference = "Practitioner/practitioner-minimal"

Instance: observation-breaks-interpretation-system
InstanceOf: Observation
Title: "Observation whose interpretation is of the code system as the core names it"
* insert Breaks(binding-extensible)
* insert Claims(CareConnect-Observation-1)
* status = #final
* code.text = "Felt well"
* interpretation = http://hl7.org/fhir/v2/0078#N

Instance: observation-breaks-reason-type
InstanceOf: Observation
Title: "Observation whose reason is text where a concept or a condition is asked for"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-Observation-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReasonCondition-1"
* extension.valueString = "Fatigue"
* status = #final
* code.text = "Felt well"
