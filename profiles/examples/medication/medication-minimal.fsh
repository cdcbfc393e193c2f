Instance: medication-minimal
InstanceOf: CareConnect-Medication-1
Title: "Minimal medication"
Description: "Has a code, so as not to be empty: the profile asks for nothing."
* code = $snomed-ct#321745007 "Amitriptyline 10mg tablets"
