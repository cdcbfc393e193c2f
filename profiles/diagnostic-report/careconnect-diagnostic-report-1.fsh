Profile: CareConnect-DiagnosticReport-1
Parent: DiagnosticReport
Id: CareConnect-DiagnosticReport-1
Title: "CareConnect Diagnostic Report"
Description: "What a laboratory or other service reports on a patient or a specimen, with the results that belong together."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-DiagnosticReport-1"
* insert PublishedStructure(1.1.0, 2019-06-18, 2019)

* insert FullIdentifier(identifier)
* basedOn only Reference(CareConnect-CarePlan-1 or CareConnect-MedicationRequest-1 or CareConnect-ReferralRequest-1 or CareConnect-ProcedureRequest-1)
* category from http://hl7.org/fhir/ValueSet/diagnostic-service-sections (preferred)
* insert SnomedCoding(category, *)
* insert SnomedCoding(code, *)
* code.coding[snomedCT] from ReportCodeSnCTValueSet (extensible)
* subject 1..
* subject only Reference(Group or Device or CareConnect-Patient-1 or CareConnect-Location-1)
* context only Reference(CareConnect-Encounter-1)
* performer.actor only Reference(CareConnect-Organization-1 or CareConnect-Practitioner-1)
* specimen only Reference(CareConnect-Specimen-1)
* result only Reference(CareConnect-Observation-1)
* codedDiagnosis from FindingCodeValueSet (preferred)
* insert SnomedCoding(codedDiagnosis, *)
* codedDiagnosis.coding[snomedCT] from FindingCodeValueSet (extensible)
