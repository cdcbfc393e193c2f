Instance: related-person-minimal
InstanceOf: CareConnect-RelatedPerson-1
Title: "Minimal related person"
* patient = Reference(patient-minimal)
