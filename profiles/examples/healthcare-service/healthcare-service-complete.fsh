Instance: healthcare-service-complete
InstanceOf: CareConnect-HealthcareService-1
Title: "Complete healthcare service"
* insert LocalIdentifier(services, S-0001)
* active = true
* providedBy = Reference(organization-minimal)
* category.text = "General practice"
* type.text = "Asthma clinic"
* location = Reference(location-minimal)
* name = "Asthma clinic"
* comment = "On Monday mornings"
* telecom.system = #phone
* telecom.value = "01632 960020"
* appointmentRequired = true
* availableTime.daysOfWeek = #mon
* availableTime.availableStartTime = "09:00:00"
* availableTime.availableEndTime = "12:00:00"
