Instance: specimen-complete
InstanceOf: CareConnect-Specimen-1
Title: "Complete specimen"
Description: "Has every element that the profile speaks of."
* insert BusinessIdentifier(specimen, SP-0001)
* accessionIdentifier.value = "SP-L001"
* accessionIdentifier.assigner = Reference(organization-minimal)
* insert SnomedDescribed(type, 122555007, Venous blood specimen, 289999999114)
* subject = Reference(patient-minimal)
* parent = Reference(specimen-minimal)
* request = Reference(procedure-request-minimal)
* collection.extension[fastingStatus].valueCodeableConcept = http://hl7.org/fhir/v2/0916#F "Patient was fasting prior to the procedure."
* collection.collector = Reference(practitioner-minimal)
* insert SnomedDescribed(collection.bodySite, 368209003, Right arm, 39999999111)
* container.identifier.value = "SP-T001"
* container.identifier.assigner = Reference(organization-minimal)
* insert Note(note, practitioner-minimal)
