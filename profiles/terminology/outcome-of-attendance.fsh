ValueSet: OutcomeOfAttendanceValueSet
Id: CareConnect-OutcomeOfAttendance-1
Title: "CareConnect Outcome of Attendance"
Description: "What follows an outpatient attendance: the NHS Data Dictionary outcome of attendance."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-OutcomeOfAttendance-1"
* ^name = "NHS Data Model and Dictionary Outcome Of Attendance"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert ValueSetSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/o/out/outcome_of_attendance_de.asp?shownav=1)
* include codes from system OutcomeOfAttendanceCodeSystem

CodeSystem: OutcomeOfAttendanceCodeSystem
Id: CareConnect-OutcomeOfAttendance-1
Title: "CareConnect Outcome of Attendance"
Description: "What follows an outpatient attendance: the NHS Data Dictionary outcome of attendance."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-OutcomeOfAttendance-1"
* ^name = "NHS Data Model and Dictionary Outcome of Attendance"
* insert PublishedTerminology(1.1.0, 2018-11-14T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CodeSystemSource(http://www.datadictionary.nhs.uk/data_dictionary/attributes/o/out/outcome_of_attendance_de.asp?shownav=1)
* #1 "Discharged from Consultant's care (last attendance)"
* #2 "Another Appointment given"
* #3 "Appointment to be made at a later date"
