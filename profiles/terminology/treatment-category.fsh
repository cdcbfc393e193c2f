ValueSet: TreatmentCategoryValueSet
Id: CareConnect-TreatmentCategory-1
Title: "CareConnect Treatment Category"
Description: "Whether and what an overseas visitor pays for treatment."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-TreatmentCategory-1"
* ^name = "Care Connect Treatment Category"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system TreatmentCategoryCodeSystem

CodeSystem: TreatmentCategoryCodeSystem
Id: CareConnect-TreatmentCategory-1
Title: "CareConnect Treatment Category"
Description: "Whether and what an overseas visitor pays for treatment."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-TreatmentCategory-1"
* ^name = "Care Connect Treatment Category"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #1 "Exempt from payment - subject to reciprocal health agreement"
* #2 "Exempt from payment - other"
* #3 "To pay hotel fees only"
* #4 "To pay all fees"
* #9 "Charging rate not known"
* #8 "Not applicable" "The patient is not an overseas visitor"
