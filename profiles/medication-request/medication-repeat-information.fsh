// MedicationStatement uses it, too, though its context does not say so.
Extension: Extension-CareConnect-MedicationRepeatInformation-1
Id: Extension-CareConnect-MedicationRepeatInformation-1
Title: "CareConnect Medication Repeat Information"
Description: "How often the medicine may be issued again, how often it was, and until when that holds."
Context: MedicationRequest
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-MedicationRepeatInformation-1"
* insert PublishedStructure(1.2.0, 2019-11-22, 2019)
* . 0..1
* extension contains
    numberOfRepeatPrescriptionsAllowed 0..1 and
    numberOfRepeatPrescriptionsIssued 0..1 and
    authorisationExpiryDate 0..1
* extension[numberOfRepeatPrescriptionsAllowed] ^short = "How many issues are authorised"
* extension[numberOfRepeatPrescriptionsAllowed].value[x] 1..1
* extension[numberOfRepeatPrescriptionsAllowed].value[x] only unsignedInt
* extension[numberOfRepeatPrescriptionsIssued] ^short = "How many have been issued"
* extension[numberOfRepeatPrescriptionsIssued].value[x] only unsignedInt
* extension[authorisationExpiryDate] ^short = "When the repeats are to be reviewed"
* extension[authorisationExpiryDate].value[x] only dateTime
