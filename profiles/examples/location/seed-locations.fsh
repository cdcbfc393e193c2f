Instance: cc-location-vale-hospital
InstanceOf: CareConnect-Location-1
Title: "The main site of the trust"
* identifier[odsSiteCode].value = "XZ900"
* status = #active
* name = "Synthetic Vale Hospital"
* mode = #instance
* address.use = #work
* address.line = "1 Vale Drive"
* address.city = "Mockford"
* address.postalCode = "XX2 1AA"
* managingOrganization = Reference(cc-organization-vale-trust)
