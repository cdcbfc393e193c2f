Instance: immunization-complete
InstanceOf: CareConnect-Immunization-1
Title: "Complete vaccination"
Description: "Has every element that the profile speaks of."
* extension[parentPresent].valueBoolean = true
* extension[dateRecorded].valueDateTime = "2024-05-02"
* insert BusinessIdentifier(immunization, IM-0001)
* status = #completed
* notGiven = false
* insert SnomedDescribed(vaccineCode, 308081000000105, MMR, 199999999117)
* patient = Reference(patient-minimal)
* encounter = Reference(encounter-minimal)
* date = "2024-05-01"
* primarySource = true
* location = Reference(cc-location-vale-hospital)
* manufacturer = Reference(organization-minimal)
* insert SnomedDescribed(site, 1403006, Vastus lateralis muscle, 209999999115)
* insert SnomedDescribed(route, 78421000, Intramuscular route, 219999999118)
* practitioner.actor = Reference(practitioner-minimal)
* reaction.detail = Reference(observation-minimal)
* vaccinationProtocol.doseSequence = 1
* vaccinationProtocol.authority = Reference(organization-minimal)
* insert SnomedDescribed(vaccinationProtocol.targetDisease, 14189004, Measles, 229999999113)
* vaccinationProtocol.doseStatus = http://hl7.org/fhir/vaccination-protocol-dose-status#count "Counts"
