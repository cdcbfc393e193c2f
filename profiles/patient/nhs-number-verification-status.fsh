Extension: Extension-CareConnect-NHSNumberVerificationStatus-1
Id: Extension-CareConnect-NHSNumberVerificationStatus-1
Title: "CareConnect NHS Number Verification Status"
Description: "How far the NHS number has been traced and verified."
Context: Patient.identifier
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from NHSNumberVerificationStatusValueSet (required)
