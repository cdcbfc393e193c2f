Instance: related-person-complete
InstanceOf: CareConnect-RelatedPerson-1
Title: "Complete related person"
* insert LocalIdentifier(contacts, C-0001)
* identifier.assigner = Reference(organization-complete)
* active = true
* patient = Reference(patient-minimal)
* relationship = http://hl7.org/fhir/v3/RoleCode#MTH "mother"
* name.use = #official
* name.family = "Example"
* name.given = "Mila"
* telecom.system = #phone
* telecom.value = "07700 900023"
* gender = #female
* birthDate = "1960-10-02"
* address.line = "1 Example Row"
* address.city = "Exampleton"
* address.postalCode = "XX1 1AA"
* period.start = "1990-01-01"
