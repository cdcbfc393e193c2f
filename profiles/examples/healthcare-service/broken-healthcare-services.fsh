Instance: healthcare-service-breaks-identifier-missing
InstanceOf: HealthcareService
Title: "Healthcare service without an identifier"
* insert Breaks(element-min)
* insert Claims(CareConnect-HealthcareService-1)
* name = "Nameless clinic"

Instance: healthcare-service-breaks-two-identifiers
InstanceOf: HealthcareService
Title: "Healthcare service with two identifiers"
* insert Breaks(element-max)
* insert Claims(CareConnect-HealthcareService-1)
* identifier[0].value = "S-0002"
* identifier[1].value = "S-0003"

Instance: healthcare-service-breaks-location-target
InstanceOf: HealthcareService
Title: "Healthcare service whose location is an organization"
* insert Breaks(reference-target)
* insert Claims(CareConnect-HealthcareService-1)
* identifier.value = "S-0004"
* location.reference = "Organization/organization-minimal"

Instance: healthcare-service-breaks-day
InstanceOf: HealthcareService
Title: "Healthcare service on a day that is spelt out"
* insert Breaks(binding-required)
* insert Claims(CareConnect-HealthcareService-1)
* identifier.value = "S-0005"
* availableTime.daysOfWeek = #monday
