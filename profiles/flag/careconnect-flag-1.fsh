Profile: CareConnect-Flag-1
Parent: Flag
Id: CareConnect-Flag-1
Title: "CareConnect Flag"
Description: "A warning that everybody who deals with the patient should see, such as a risk or a special need."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Flag-1"
* insert PublishedStructure(1.0.0, 2019-06-14, 2019)

* insert FullIdentifier(identifier)
* insert SnomedCodingWithoutVersion(code, 1)
* subject only Reference(Group or PlanDefinition or CareConnect-Procedure-1 or CareConnect-Patient-1 or CareConnect-Organization-1 or CareConnect-Practitioner-1 or CareConnect-Location-1 or CareConnect-Medication-1)
* encounter only Reference(CareConnect-Encounter-1)
* author only Reference(Device or CareConnect-Patient-1 or CareConnect-Organization-1 or CareConnect-Practitioner-1)
