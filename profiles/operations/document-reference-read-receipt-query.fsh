Instance: document-reference-read-receipt-query
InstanceOf: OperationDefinition
Usage: #definition
Title: "Read receipt query"
Description: "Asks which of the caller's documents have been read."
* insert OwnDefinition(OperationDefinition, document-reference-read-receipt-query)
* name = "ReadReceiptQuery"
* kind = #operation
* description = "Asks which of up to 5000 documents, sent by the calling organisation, have been read, so that the others can be posted."
* idempotent = true
* code = #read-receipt-query
* comment = "Documents of other organisations and unknown ones are left out. The public description of the operation names readReceipt without its parts: those stated here are this project's choice."
* resource = #DocumentReference
* insert OnTypeOnly

* insert Parameter(in, documentIdentifier, 1, 5000, string)
* parameter[=].documentation = "A document asked for, by the identifier under which it was sent: field TXA-12.1 of the HL7 v2 message."

* insert ParameterWithParts(out, readReceipt, 0, 5000)
* parameter[=].documentation = "What is known of one document of the caller."
* insert Part(documentIdentifier, 1, string)
* parameter[=].part[=].documentation = "The identifier as asked for."
* insert Part(read, 0, dateTime)
* parameter[=].part[=].documentation = "When the document was first read. Absent while it has not been."
