Instance: practitioner-role-breaks-identifier-system-missing
InstanceOf: PractitionerRole
Title: "Practitioner role whose identifier could be anybody's"
* insert Breaks(element-min)
* insert Claims(CareConnect-PractitionerRole-1)
* identifier.value = "999000000191"

Instance: practitioner-role-breaks-two-job-roles
InstanceOf: PractitionerRole
Title: "Practitioner role with two job roles"
* insert Breaks(slice-max)
* insert Claims(CareConnect-PractitionerRole-1)
* code[0].coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1"
* code[0].coding.code = #R0010
* code[0].coding.display = "Medical Director"
* code[1].coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1"
* code[1].coding.code = #R0030
* code[1].coding.display = "Professor"

Instance: practitioner-role-breaks-job-role-display-missing
InstanceOf: PractitionerRole
Title: "Practitioner role whose job role is a bare code"
* insert Breaks(element-min)
* insert Claims(CareConnect-PractitionerRole-1)
* code.coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1"
* code.coding.code = #R0010

Instance: practitioner-role-breaks-practitioner-target
InstanceOf: PractitionerRole
Title: "Practitioner role of an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-PractitionerRole-1)
* practitioner.reference = "Organization/organization-minimal"
