Instance: location-complete
InstanceOf: CareConnect-Location-1
Title: "Complete location"
* identifier[odsSiteCode].value = "XZ901"
* identifier[odsSiteCode].assigner = Reference(organization-complete)
* identifier[1].system = "https://example.org/wards"
* identifier[1].value = "W-01"
* status = #active
* name = "Ward 1"
* mode = #instance
* telecom.system = #phone
* telecom.value = "01632 960021"
* telecom.use = #work
* address.line = "1 Vale Drive"
* address.city = "Mockford"
* address.postalCode = "XX2 1AA"
* managingOrganization = Reference(organization-minimal)
* partOf = Reference(location-minimal)
