RuleSet: PlainAllergy
* insert Claims(CareConnect-AllergyIntolerance-1)
* clinicalStatus = #active
* verificationStatus = #confirmed
* patient = Reference(patient-minimal)
* assertedDate = "2024-05-01"

Instance: allergy-intolerance-breaks-verification-status
InstanceOf: AllergyIntolerance
Title: "Allergy that was refuted, which the core allows"
* insert Breaks(binding-required)
* insert PlainAllergy
* clinicalStatus = #inactive
* verificationStatus = #refuted

Instance: allergy-intolerance-breaks-asserted-date-missing
InstanceOf: AllergyIntolerance
Title: "Allergy that does not say when it was put on record"
* insert Breaks(element-min)
* insert Claims(CareConnect-AllergyIntolerance-1)
* clinicalStatus = #active
* verificationStatus = #confirmed
* patient = Reference(patient-minimal)

Instance: allergy-intolerance-breaks-two-manifestations
InstanceOf: AllergyIntolerance
Title: "Allergy with a manifestation that has two codes of SNOMED CT"
* insert Breaks(slice-max)
* insert PlainAllergy
* reaction.manifestation.coding[0] = $snomed-ct#421581006 "Pharyngeal swelling"
* reaction.manifestation.coding[1] = $snomed-ct#422400008 "Vomiting"

Instance: allergy-intolerance-breaks-end-part
InstanceOf: AllergyIntolerance
Title: "Allergy whose end has a part that the extension does not know"
* insert Breaks(extension-part-unknown)
* insert PlainAllergy
* clinicalStatus = #resolved
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyIntoleranceEnd-1"
* extension.extension.url = "reason"
* extension.extension.valueString = "No reaction when challenged"

Instance: allergy-intolerance-breaks-evidence-target
InstanceOf: AllergyIntolerance
Title: "Allergy whose evidence is an observation"
* insert Breaks(reference-target)
* insert PlainAllergy
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-Evidence-1"
* extension.valueReference = Reference(observation-minimal)
