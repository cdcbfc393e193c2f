Instance: allergy-intolerance-complete
InstanceOf: CareConnect-AllergyIntolerance-1
Title: "Complete allergy"
Description: "An allergy that the patient grew out of: has every element that the profile speaks of."
* extension[encounter].valueReference = Reference(encounter-minimal)
* extension[allergyEnd].extension[endDate].valueDateTime = "2024-05-01"
* extension[allergyEnd].extension[reasonEnded].valueString = "No reaction when challenged"
* extension[evidence].valueReference = Reference(diagnostic-report-minimal)
* insert BusinessIdentifier(allergy, AL-0001)
* clinicalStatus = #resolved
* verificationStatus = #confirmed
* insert SnomedDescribed(code, 256349002, Peanut - dietary, 381850016)
* code.coding[snomedCT].extension[snomedCTDescriptionID].extension[descriptionDisplay].valueString = "Peanut - dietary"
* patient = Reference(patient-minimal)
* onsetDateTime = "2003-05"
* assertedDate = "2003-05-20"
* recorder = Reference(practitioner-minimal)
* asserter = Reference(patient-minimal)
* insert Note(note, practitioner-minimal)
* insert SnomedDescribed(reaction.substance, 256349002, Peanut - dietary, 381850016)
* insert SnomedDescribed(reaction.manifestation, 241933001, Peanut-induced anaphylaxis, 362151013)
* reaction.severity = #severe
* insert SnomedDescribed(reaction.exposureRoute, 26643006, Oral route, 129999999115)
* insert Note(reaction.note, patient-minimal)
