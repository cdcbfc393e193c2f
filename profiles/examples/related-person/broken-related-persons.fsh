Instance: related-person-breaks-patient-missing
InstanceOf: RelatedPerson
Title: "Related person of nobody"
* insert Breaks(element-min)
* insert Claims(CareConnect-RelatedPerson-1)
* active = true

Instance: related-person-breaks-patient-target
InstanceOf: RelatedPerson
Title: "Related person of a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-RelatedPerson-1)
* patient.reference = "Practitioner/practitioner-minimal"

Instance: related-person-breaks-gender
InstanceOf: RelatedPerson
Title: "Related person with a gender of one letter"
* insert Breaks(binding-required)
* insert Claims(CareConnect-RelatedPerson-1)
* patient.reference = "Patient/patient-minimal"
* gender = #F
