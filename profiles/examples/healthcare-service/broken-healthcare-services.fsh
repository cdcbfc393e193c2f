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
