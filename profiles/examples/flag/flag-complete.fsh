Instance: flag-complete
InstanceOf: CareConnect-Flag-1
Title: "Complete flag"
Description: "Has every element that the profile speaks of."
* insert BusinessIdentifier(flag, FL-0001)
* status = #active
* insert SnomedDescribed(code, 764841000000100, Looked after child, 339999999115)
* subject = Reference(patient-minimal)
* encounter = Reference(encounter-minimal)
* author = Reference(practitioner-minimal)
