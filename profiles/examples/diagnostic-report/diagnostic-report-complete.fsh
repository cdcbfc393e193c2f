Instance: diagnostic-report-complete
InstanceOf: CareConnect-DiagnosticReport-1
Title: "Complete report of a blood test"
Description: "Has every element that the profile speaks of."
* insert BusinessIdentifier(report, RP-0001)
* basedOn = Reference(procedure-request-minimal)
* status = #final
* insert SnomedDescribed(category, 394595002, Pathology, 169999999112)
* insert SnomedDescribed(code, 721981007, Diagnostic studies report, 269999999116)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* performer.actor = Reference(practitioner-minimal)
* specimen = Reference(specimen-minimal)
* result = Reference(observation-minimal)
* insert SnomedDescribed(codedDiagnosis, 151271000119102, Abnormal blood test, 279999999112)
