ValueSet: NHSNumberVerificationStatusValueSet
Id: CareConnect-NHSNumberVerificationStatus-1
Title: "CareConnect NHS Number Verification Status"
Description: "How far an NHS number has been traced: the NHS Data Dictionary status indicator."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-NHSNumberVerificationStatus-1"
* ^name = "Care Connect NHS Number Verification Status"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetOid(2.16.840.1.113883.2.1.3.2.4.17.70)
* insert ValueSetSource(http://www.datadictionary.nhs.uk/data_dictionary/data_field_notes/n/nhs/nhs_number_status_indicator_code_de.asp?shownav=1)
* include codes from system NHSNumberVerificationStatusCodeSystem

CodeSystem: NHSNumberVerificationStatusCodeSystem
Id: CareConnect-NHSNumberVerificationStatus-1
Title: "CareConnect NHS Number Verification Status"
Description: "How far an NHS number has been traced: the NHS Data Dictionary status indicator."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1"
* ^name = "Care Connect NHS Number Verification Status"
* insert PublishedTerminology(1.1.0, 2018-11-02T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CodeSystemSource(http://www.datadictionary.nhs.uk/data_dictionary/data_field_notes/n/nhs/nhs_number_status_indicator_code_de.asp?shownav=1)
* insert CompleteCaseSensitive
* #01 "Number present and verified"
* #02 "Number present but not traced"
* #03 "Trace required"
* #04 "Trace attempted - No match or multiple match found"
* #05 "Trace needs to be resolved - (NHS number or patient detail conflict)"
* #06 "Trace in progress"
* #07 "Number not present and trace not required"
* #08 "Trace postponed (baby under six weeks old)"
