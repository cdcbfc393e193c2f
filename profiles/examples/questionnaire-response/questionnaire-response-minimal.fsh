Instance: questionnaire-response-minimal
InstanceOf: CareConnect-QuestionnaireResponse-1
Title: "Minimal questionnaire response"
* status = #in-progress
