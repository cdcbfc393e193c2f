Instance: acvpu-observation-complete
InstanceOf: CareConnect-ACVPU-Observation-1
Title: "Complete ACVPU score"
Description: "Has every element that the profile speaks of."
* insert MonitorReading(OB-0003)
* valueCodeableConcept.coding = $snomed-ct#248234008 "Mentally alert"
* related.target = Reference(observation-minimal)
* insert SnomedDescribed(component.code, 78564009, Pulse rate, 59999999115)
* component.valueQuantity = 84 '/min' "beats/minute"
