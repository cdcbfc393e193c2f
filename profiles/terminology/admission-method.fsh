ValueSet: AdmissionMethodValueSet
Id: CareConnect-AdmissionMethod-1
Title: "CareConnect Admission Method"
Description: "How a patient came into hospital: the NHS Data Dictionary admission method."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-AdmissionMethod-1"
* ^name = "NHS Data Model and Dictionary Admission Method"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/a/add/admission_method_de.asp?shownav=1)
* include codes from system AdmissionMethodCodeSystem

CodeSystem: AdmissionMethodCodeSystem
Id: CareConnect-AdmissionMethod-1
Title: "CareConnect Admission Method"
Description: "How a patient came into hospital: the NHS Data Dictionary admission method."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-AdmissionMethod-1"
* ^name = "NHS Data Model and Dictionary Admission Method"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CodeSystemSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/a/add/admission_method_de.asp?shownav=1)
* insert CompleteCaseSensitive
* #11 "Waiting list" "Elective: could be planned ahead; no transfer from another hospital."
* #12 "Booked" "Elective: could be planned ahead; no transfer from another hospital."
* #13 "Planned" "Elective: could be planned ahead; no transfer from another hospital."
* #21 "Accident and emergency or dental casualty department of the Health Care Provider" "Emergency: at short notice, for clinical need."
* #22 "General Practitioner: after a request for immediate admission has been made direct to a Hospital Provider, i.e. not through a Bed bureau, by a General Practitioner or deputy" "Emergency: at short notice, for clinical need."
* #23 "Bed bureau" "Emergency: at short notice, for clinical need."
* #24 "Consultant Clinic, of this or another Health Care Provider" "Emergency: at short notice, for clinical need."
* #25 "Admission via Mental Health Crisis Resolution Team" "Emergency: at short notice, for clinical need."
* #2A "Accident and Emergency Department of another provider where the Patient had not been admitted" "Emergency. Came in place of code 28."
* #2B "Transfer of an admitted Patient from another Hospital Provider in an emergency" "Emergency. Came in place of code 28."
* #2C "Baby born at home as intended" "Emergency. Came in place of code 28."
* #2D "Other emergency admission" "Emergency. Came in place of code 28."
* #28 "Other means" "Emergency. Not for the Mental Health Services Data Set."
* #31 "Admitted ante-partum" "Maternity: to a maternity ward, not to end the pregnancy."
* #32 "Admitted post-partum" "Maternity: to a maternity ward, not to end the pregnancy."
* #82 "The birth of a baby in this Health Care Provider" "Neither elective nor emergency nor maternity."
* #83 "Baby born outside the Health Care Provider except when born at home as intended." "Neither elective nor emergency nor maternity."
* #81 "Transfer of any admitted Patient from other Hospital Provider other than in an emergency" "Neither elective nor emergency nor maternity."
