Instance: healthcare-service-minimal
InstanceOf: CareConnect-HealthcareService-1
Title: "Minimal healthcare service"
* insert LocalIdentifier(services, S-0000)
