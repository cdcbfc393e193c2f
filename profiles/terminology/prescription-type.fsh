ValueSet: PrescriptionTypeValueSet
Id: CareConnect-PrescriptionType-1
Title: "CareConnect Prescription Type"
Description: "Types of prescription."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-PrescriptionType-1"
* ^name = "Care Connect Prescription Type"
* insert PublishedTerminology(1.1.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system PrescriptionTypeCodeSystem

CodeSystem: PrescriptionTypeCodeSystem
Id: CareConnect-PrescriptionType-1
Title: "CareConnect Prescription Type"
Description: "Types of prescription."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-PrescriptionType-1"
* ^name = "Care Connect Prescription Type"
* insert PublishedTerminology(1.2.0, 2018-11-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #acute "Acute"
* #repeat "Repeat"
* #repeat-dispensing "Repeat dispensing"
* #delayed-prescribing "Delayed prescribing"
