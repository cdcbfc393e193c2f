Extension: Extension-CareConnect-OutcomeOfAttendance-1
Id: Extension-CareConnect-OutcomeOfAttendance-1
Title: "CareConnect Outcome Of Attendance"
Description: "What an outpatient attendance led to."
Context: Encounter
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-OutcomeOfAttendance-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from OutcomeOfAttendanceValueSet (required)
