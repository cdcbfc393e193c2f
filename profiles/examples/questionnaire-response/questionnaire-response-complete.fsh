Instance: questionnaire-response-complete
InstanceOf: CareConnect-QuestionnaireResponse-1
Title: "Complete questionnaire response"
* identifier.system = "https://example.org/responses"
* identifier.value = "QR-0001"
* status = #completed
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* authored = "2024-02-20T18:30:00+00:00"
* author = Reference(patient-minimal)
* source = Reference(patient-minimal)
* item[0].linkId = "breathing"
* item[0].text = "How is your breathing?"
* item[0].item[0].linkId = "breathing.night"
* item[0].item[0].text = "Do you wake at night?"
* item[0].item[0].answer.valueBoolean = false
* item[0].item[1].linkId = "breathing.flow"
* item[0].item[1].text = "Best peak flow this week"
* item[0].item[1].answer.valueQuantity = 430 'L/min'
