Profile: CareConnect-RespiratoryRate-Observation-1
Parent: Observation
Id: CareConnect-RespiratoryRate-Observation-1
Title: "CareConnect Respiratory Rate"
Description: "How many breaths the patient takes a minute."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-RespiratoryRate-Observation-1"
* insert PublishedStructure(1.1.0, 2019-06-17, 2019)

* insert RateAMinute(9279-1, 86290005, Respiratory rate)
