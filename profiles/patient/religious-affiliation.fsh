Extension: Extension-CareConnect-ReligiousAffiliation-1
Id: Extension-CareConnect-ReligiousAffiliation-1
Title: "CareConnect Religious Affiliation"
Description: "The religion or other belief that the patient gave."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ReligiousAffiliation-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from ReligiousAffiliationValueSet (required)
