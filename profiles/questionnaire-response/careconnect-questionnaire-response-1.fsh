Profile: CareConnect-QuestionnaireResponse-1
Parent: QuestionnaireResponse
Id: CareConnect-QuestionnaireResponse-1
Title: "CareConnect Questionnaire Response"
Description: "Answers to a questionnaire. Published without constraints beyond the core's."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-QuestionnaireResponse-1"
* insert PublishedStructure(1.0.0, 2019-05-16T11:02:47.121+01:00, 2019)
* insert PublishedByNhsDigital
* ^copyright = "Copyright © 2019 HL7 UK"
