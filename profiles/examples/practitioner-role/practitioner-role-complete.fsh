Instance: practitioner-role-complete
InstanceOf: CareConnect-PractitionerRole-1
Title: "Complete practitioner role"
* identifier.system = $sds-role-profile-id
* identifier.value = "999000000103"
* identifier.assigner = Reference(organization-complete)
* active = true
* period.start = "2020-04-01"
* practitioner = Reference(practitioner-minimal)
* organization = Reference(organization-minimal)
* code[sdsJobRoleName].coding = SDSJobRoleNameCodeSystem#R0260 "General Medical Practitioner"
* code[1].text = "Partner"
* specialty.text = "General practice"
* location = Reference(location-minimal)
* healthcareService = Reference(healthcare-service-minimal)
* telecom.system = #phone
* telecom.value = "01632 960022"
