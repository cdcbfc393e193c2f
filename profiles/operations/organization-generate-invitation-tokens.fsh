Instance: organization-generate-invitation-tokens
InstanceOf: OperationDefinition
Usage: #definition
Title: "Generate invitation tokens"
Description: "Makes the tokens with which patients register for their record."
* insert OwnDefinition(OperationDefinition, organization-generate-invitation-tokens)
* name = "GenerateInvitationTokens"
* kind = #operation
* description = "Makes the tokens with which up to 500 patients can be invited, by letter or text message, to register for their record."
* idempotent = false
* code = #generate-invitation-tokens
* comment = "Patients are left out without a word who are not found, have died, are registered already, have no date of birth on record, or are under 16."
* resource = #Organization
* insert OnTypeOnly

* insert Parameter(in, patientIdentifier, 1, 500, Identifier)
* parameter[=].documentation = "A patient to invite: an NHS number, or another identifier that the server supports, with its system."

* insert ParameterWithParts(out, patientTokens, 0, 500)
* parameter[=].documentation = "The invitation of one patient who can be invited."
* insert Part(patientIdentifier, 1, Identifier)
* parameter[=].part[=].documentation = "The identifier as given."
* insert Part(token, 1, string)
* parameter[=].part[=].documentation = "The token that goes into the link of the invitation."
* insert Part(code, 1, string)
* parameter[=].part[=].documentation = "The code that the patient types in."
* insert Part(expiry, 1, dateTime)
* parameter[=].part[=].documentation = "Until when the token can be used."
