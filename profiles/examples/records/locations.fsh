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

Instance: cc-location-vale-emergency
InstanceOf: CareConnect-Location-1
Title: "The emergency department of the trust"
* status = #active
* name = "Emergency department, Synthetic Vale Hospital"
* mode = #instance
* managingOrganization = Reference(cc-organization-vale-trust)
* partOf = Reference(cc-location-vale-hospital)

Instance: cc-location-vale-ward
InstanceOf: CareConnect-Location-1
Title: "A ward of the trust"
* status = #active
* name = "Ward 4, Synthetic Vale Hospital"
* mode = #instance
* managingOrganization = Reference(cc-organization-vale-trust)
* partOf = Reference(cc-location-vale-hospital)

Instance: cc-location-vale-outpatients
InstanceOf: CareConnect-Location-1
Title: "The outpatient clinics of the trust, with a site code of their own"
* identifier[odsSiteCode].value = "XZ903"
* status = #active
* name = "Outpatient clinics, Synthetic Vale Hospital"
* mode = #instance
* managingOrganization = Reference(cc-organization-vale-trust)
* partOf = Reference(cc-location-vale-hospital)

Instance: cc-location-fernhollow
InstanceOf: CareConnect-Location-1
Title: "The practice's house"
* identifier[odsSiteCode].value = "Y99901"
* status = #active
* name = "Synthetic Fernhollow Surgery"
* mode = #instance
* insert WorkPhone(01632 960301)
* insert WorkAddress(12 Fernhollow Lane, Exampleton, XX1 9ZZ)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-location-larkfield
InstanceOf: CareConnect-Location-1
Title: "The care home"
* identifier[odsSiteCode].value = "XZ8CH"
* status = #active
* name = "Synthetic Larkfield Care Home"
* mode = #instance
* insert WorkPhone(01632 960306)
* insert WorkAddress(2 Larkfield Drive, Exampleton, XX1 8LL)
* managingOrganization = Reference(cc-organization-larkfield)
