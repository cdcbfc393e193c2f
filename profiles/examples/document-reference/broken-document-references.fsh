RuleSet: PlainDocument
* status = #current
* indexed = "2024-02-14T11:00:05.000+00:00"
* content.attachment.url = "https://example.org/documents/D-0002"

Instance: document-reference-breaks-type-display-missing
InstanceOf: DocumentReference
Title: "Document whose type is a bare code"
* insert Breaks(element-min)
* insert Claims(CareConnect-DocumentReference-1)
* insert PlainDocument
* type.coding.system = $snomed-ct
* type.coding.code = #823681000000100

Instance: document-reference-breaks-type-version
InstanceOf: DocumentReference
Title: "Document whose type names an edition of SNOMED CT"
* insert Breaks(element-max)
* insert Claims(CareConnect-DocumentReference-1)
* insert PlainDocument
* type.coding.system = $snomed-ct
* type.coding.version = "http://snomed.info/sct/83821000000107"
* type.coding.code = #823681000000100
* type.coding.display = "Outpatient letter"

Instance: document-reference-breaks-master-identifier-system-missing
InstanceOf: DocumentReference
Title: "Document whose identifier could be anybody's"
* insert Breaks(element-min)
* insert Claims(CareConnect-DocumentReference-1)
* masterIdentifier.value = "D-0003"
* insert PlainDocument
* type.text = "Letter"

Instance: document-reference-breaks-author-target
InstanceOf: DocumentReference
Title: "Document written by a ward"
* insert Breaks(reference-target)
* insert Claims(CareConnect-DocumentReference-1)
* insert PlainDocument
* type.text = "Letter"
* author.reference = "Location/location-minimal"
