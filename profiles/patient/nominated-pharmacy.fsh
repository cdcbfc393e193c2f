Extension: Extension-CareConnect-NominatedPharmacy-1
Id: Extension-CareConnect-NominatedPharmacy-1
Title: "CareConnect Nominated Pharmacy"
Description: "The pharmacy that the patient has chosen for prescriptions."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NominatedPharmacy-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] only Reference(CareConnect-Organization-1)
