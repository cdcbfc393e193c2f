Instance: document-reference-complete
InstanceOf: CareConnect-DocumentReference-1
Title: "Complete document reference"
* masterIdentifier.system = "https://example.org/documents"
* masterIdentifier.value = "D-0001"
* masterIdentifier.assigner = Reference(organization-complete)
* insert LocalIdentifier(letters, L-0001)
* identifier.assigner = Reference(organization-complete)
* status = #current
* docStatus = #final
* type.coding = $snomed-ct#823681000000100 "Outpatient letter"
* class.text = "Correspondence"
* subject = Reference(patient-minimal)
* created = "2024-02-14T11:00:00+00:00"
* indexed = "2024-02-14T11:00:05.000+00:00"
* author = Reference(practitioner-minimal)
* authenticator = Reference(practitioner-minimal)
* custodian = Reference(organization-minimal)
* relatesTo.code = #replaces
* relatesTo.target = Reference(document-reference-minimal)
* description = "Letter after the clinic"
* securityLabel.text = "Normal"
* content.attachment.contentType = #text/plain
* content.attachment.language = #en
* content.attachment.url = "https://example.org/documents/D-0001"
* content.attachment.size = 1024
* content.attachment.title = "Letter after the clinic"
* content.attachment.creation = "2024-02-14T11:00:00+00:00"
* context.encounter = Reference(encounter-minimal)
* context.period.start = "2024-02-14"
* context.period.end = "2024-02-14"
* context.facilityType.text = "Hospital"
* context.practiceSetting.text = "Respiratory medicine"
* context.sourcePatientInfo = Reference(patient-minimal)
* context.related.identifier.system = "https://example.org/referrals"
* context.related.identifier.value = "R-0001"
* context.related.identifier.assigner = Reference(organization-complete)
