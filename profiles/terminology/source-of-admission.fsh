ValueSet: SourceOfAdmissionValueSet
Id: CareConnect-SourceOfAdmission-1
Title: "CareConnect Source of Admission"
Description: "Where a patient came from before a stay in hospital: the NHS Data Dictionary source of admission."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-SourceOfAdmission-1"
* ^name = "NHS Data Model and Dictionary Source Of Admission"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/s/smo/source_of_admission_de.asp?shownav=1)
* include codes from system SourceOfAdmissionCodeSystem

CodeSystem: SourceOfAdmissionCodeSystem
Id: CareConnect-SourceOfAdmission-1
Title: "CareConnect Source of Admission"
Description: "Where a patient came from before a stay in hospital: the NHS Data Dictionary source of admission."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SourceOfAdmission-1"
* ^name = "NHS Data Model and Dictionary Source Of Admission"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CodeSystemSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/s/smo/source_of_admission_de.asp?shownav=1)
* #19 "Usual place of residence unless listed below, for example, a private dwelling whether owner occupied or owned by Local Authority, housing association or other landlord. This includes wardened accommodation but not residential accommodation where health care is provided. It also includes Patients with no fixed abode."
* #29 "Temporary place of residence when usually resident elsewhere (e.g. hotels, residential Educational Establishments)"
* #39 "Penal establishment, Court, or Police Station / Police Custody Suite"
* #49 "NHS other Hospital Provider - high security psychiatric accommodation in an NHS Hospital Provider (NHS Trust or NHS Foundation Trust)"
* #51 "NHS other Hospital Provider - Ward for general Patients or the younger physically disabled or A and E department" "Not for those who come to the emergency department of the hospital that admits them."
* #52 "NHS other Hospital Provider - Ward for maternity Patients or Neonates"
* #53 "NHS other Hospital Provider - Ward for Patients who are mentally ill or have Learning Disabilities"
* #54 "NHS run Care Home"
* #65 "Local Authority residential accommodation i.e. where care is provided"
* #66 "Local Authority foster care"
* #79 "Babies born in or on the way to hospital"
* #85 "Non-NHS (other than Local Authority) run Care Home"
* #87 "Non NHS run hospital"
* #88 "Non-NHS (other than Local Authority) run Hospice"
