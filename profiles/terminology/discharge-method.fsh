ValueSet: DischargeMethodValueSet
Id: CareConnect-DischargeMethod-1
Title: "CareConnect Discharge Method"
Description: "How a stay in hospital ended: the NHS Data Dictionary discharge method."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-DischargeMethod-1"
* ^name = "NHS Data Model and Dictionary Discharge Method"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/d/disc/discharge_method_de.asp?shownav=1)
* include codes from system DischargeMethodCodeSystem

CodeSystem: DischargeMethodCodeSystem
Id: CareConnect-DischargeMethod-1
Title: "CareConnect Discharge Method"
Description: "How a stay in hospital ended: the NHS Data Dictionary discharge method."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-DischargeMethod-1"
* ^name = "NHS Data Model and Dictionary Discharge Method"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CodeSystemSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/d/disc/discharge_method_de.asp?shownav=1)
* #1 "Patient discharged on clinical advice or with clinical consent"
* #2 "Patient discharged him/herself or was discharged by a relative or advocate"
* #3 "Patient discharged by mental health review tribunal, Home Secretary or Court"
* #4 "Patient died"
* #5 "Stillbirth"
* #6 "Patient discharged him/herself" "Finer than code 2. For the Mental Health Services Data Set only."
* #7 "Patient discharged by a relative or advocate" "Finer than code 2. For the Mental Health Services Data Set only."
