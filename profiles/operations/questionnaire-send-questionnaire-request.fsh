Instance: questionnaire-send-questionnaire-request
InstanceOf: OperationDefinition
Usage: #definition
Title: "Send questionnaire request"
Description: "Asks patients to answer a questionnaire."
* insert OwnDefinition(OperationDefinition, questionnaire-send-questionnaire-request)
* name = "SendQuestionnaireRequest"
* kind = #operation
* description = "Asks up to 500 patients to answer the questionnaire on which it is called. Their answers come back as QuestionnaireResponse."
* idempotent = false
* code = #send-questionnaire-request
* comment = "The public description of the operation gives the types of neither requestor nor notificationFlag, nor whether they may be left out: what is stated here is this project's choice."
* resource = #Questionnaire
* insert OnInstanceOnly

* insert Parameter(in, requestor, 1, 1, Reference)
* parameter[=].documentation = "Who asks: a Practitioner or an Organization."

* insert Parameter(in, target, 1, 500, Reference)
* parameter[=].documentation = "A Patient who is asked."

* insert Parameter(in, notificationFlag, 0, 1, code)
* parameter[=].documentation = "Whether the patients are told by e-mail."
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSetReference.reference = "https://careconnect-conformance.example/STU3/ValueSet/notification-flag"
