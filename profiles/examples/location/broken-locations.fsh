Instance: location-breaks-two-site-codes
InstanceOf: Location
Title: "Location with two ODS site codes"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Location-1)
* identifier[0].system = $ods-site-code
* identifier[0].value = "XZ902"
* identifier[1].system = $ods-site-code
* identifier[1].value = "XZ903"

Instance: location-breaks-site-code-value-missing
InstanceOf: Location
Title: "Location whose ODS site code has no value"
* insert Breaks(element-min)
* insert Claims(CareConnect-Location-1)
* identifier.system = $ods-site-code
* identifier.use = #official

Instance: location-breaks-identifier-order
InstanceOf: Location
Title: "Location whose ward number stands before the ODS site code"
* insert Breaks(slice-order)
* insert Claims(CareConnect-Location-1)
* identifier[0].system = "https://example.org/wards"
* identifier[0].value = "W-02"
* identifier[1].system = $ods-site-code
* identifier[1].value = "XZ904"

Instance: location-breaks-part-of-target
InstanceOf: Location
Title: "Location that is part of an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Location-1)
* name = "Ward 2"
* partOf.reference = "Organization/organization-minimal"
