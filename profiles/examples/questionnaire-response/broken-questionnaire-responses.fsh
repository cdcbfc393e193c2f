Instance: questionnaire-response-breaks-status-missing
InstanceOf: QuestionnaireResponse
Title: "Questionnaire response that does not say whether it is complete"
* insert Breaks(element-min)
* insert Claims(CareConnect-QuestionnaireResponse-1)
* authored = "2024-02-20"

Instance: questionnaire-response-breaks-answer-and-items
InstanceOf: QuestionnaireResponse
Title: "Questionnaire response with items beside an answer in place of below it"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-QuestionnaireResponse-1)
* status = #completed
* item.linkId = "breathing"
* item.answer.valueBoolean = true
* item.item.linkId = "breathing.night"
* item.item.answer.valueBoolean = true

Instance: questionnaire-response-breaks-source-target
InstanceOf: QuestionnaireResponse
Title: "Questionnaire response given by an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-QuestionnaireResponse-1)
* status = #completed
* source.reference = "Organization/organization-minimal"
