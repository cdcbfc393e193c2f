Instance: list-complete
InstanceOf: CareConnect-List-1
Title: "Complete list"
Description: "Has every element that the profile speaks of, but for the clinical setting, whose extension is not published."
* insert BusinessIdentifier(list, LI-0001)
* status = #current
* mode = #snapshot
* code = $snomed-ct#886921000000105 "Allergies and adverse reactions"
* subject = Reference(patient-minimal)
* encounter = Reference(encounter-minimal)
* source = Reference(practitioner-minimal)
* insert Note(note, practitioner-minimal)
* entry.item = Reference(allergy-intolerance-minimal)
