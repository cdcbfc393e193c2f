Extension: Extension-CareConnect-Evidence-1
Id: Extension-CareConnect-Evidence-1
Title: "CareConnect Evidence"
Description: "The report of the investigation that confirmed the allergy, such as a skin prick test."
Context: AllergyIntolerance
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-Evidence-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* value[x] only Reference(DiagnosticReport)
