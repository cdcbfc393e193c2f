Instance: patient-status-query
InstanceOf: OperationDefinition
Usage: #definition
Title: "Patient status query"
Description: "Asks which of many patients are known, alive and registered."
* insert OwnDefinition(OperationDefinition, patient-status-query)
* name = "PatientStatusQuery"
* kind = #operation
* description = "Asks which of up to 5000 patients are known to the server, alive and registered for their record."
* idempotent = true
* code = #status-query
* comment = "A single identifier of a system that the server does not support refuses the whole request. Answers are told apart by patientIdentifier, not by their order."
* resource = #Patient
* insert OnTypeOnly

* insert Parameter(in, patientIdentifier, 1, 5000, Identifier)
* parameter[=].documentation = "A patient asked for: an NHS number, or another identifier that the server supports, with its system."

* insert ParameterWithParts(out, patientStatus, 1, 5000)
* parameter[=].documentation = "What is known of one patient asked for."
* insert Part(patientIdentifier, 1, Identifier)
* parameter[=].part[=].documentation = "The identifier as asked for."
* insert Part(deceased, 0, boolean)
* parameter[=].part[=].documentation = "Whether the patient has died. Absent where the patient is not found."
* insert Part(registered, 0, boolean)
* parameter[=].part[=].documentation = "Whether the patient is registered for their record. Absent where the patient is not found."
* insert Part(dateOfBirth, 0, date)
* parameter[=].part[=].documentation = "Absent where the patient is not found or the caller has no access."
* insert Part(diagnostics, 0, string)
* parameter[=].part[=].documentation = "'Not found' or 'No access', where one of them holds."
