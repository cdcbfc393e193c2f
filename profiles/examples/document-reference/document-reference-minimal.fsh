Instance: document-reference-minimal
InstanceOf: CareConnect-DocumentReference-1
Title: "Minimal document reference"
* status = #superseded
* type.text = "Letter"
* indexed = "2024-02-13T16:20:00.000+00:00"
* content.attachment.url = "https://example.org/documents/D-0000"
