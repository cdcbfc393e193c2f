ValueSet: AllergyVerificationStatusValueSet
Id: CareConnect-AllergyVerificationStatus-1
Title: "CareConnect Allergy Verification Status"
Description: "The two of FHIR's verification statuses of allergies that CareConnect uses."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AllergyVerificationStatus-1"
* ^name = "AllergyIntoleranceVerificationStatus"
* insert AdaptedFromCore(2017-04-19T07:44:47+10:00, 2.16.840.1.113883.4.642.3.115)
* ^status = #active
* insert ValueSetMapAndSource(https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-AllergyVerificationStatus-1, http://hl7.org/fhir/ValueSet/allergy-verification-status)
* $allergy-verification-status#unconfirmed "Unconfirmed"
* $allergy-verification-status#confirmed "Confirmed"
