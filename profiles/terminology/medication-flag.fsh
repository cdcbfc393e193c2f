ValueSet: MedicationFlagValueSet
Id: CareConnect-MedicationFlag-1
Title: "CareConnect Medication Flag"
Description: "Flags on a medication that say how to go on with it."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-MedicationFlag-1"
* ^name = "Care Connect Medication Flag"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* include codes from system MedicationFlagCodeSystem

CodeSystem: MedicationFlagCodeSystem
Id: CareConnect-MedicationFlag-1
Title: "CareConnect Medication Flag"
Description: "Flags on a medication that say how to go on with it."
* ^url = "https://fhir.hl7.org.uk/STU3/CareConnect-MedicationFlag-1"
* ^name = "Care Connect Medication Flag"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightHl7Uk
* insert CompleteCaseSensitive
* #do-not-discontinue "Do Not discontinue Medication"
* #continue-indefinitely "Continue Indefinitely"
