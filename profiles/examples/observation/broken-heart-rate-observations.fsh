Instance: heart-rate-observation-breaks-request-missing
InstanceOf: Observation
Title: "Heart rate that nobody asked for"
* insert Breaks(element-min)
* insert Claims(CareConnect-HeartRate-Observation-1)
* insert PlainVitalSign(8867-4, 364075005, Heart rate)

Instance: heart-rate-observation-breaks-two-requests
InstanceOf: Observation
Title: "Heart rate that two requests asked for"
* insert Breaks(element-max)
* insert Claims(CareConnect-HeartRate-Observation-1)
* insert PlainVitalSign(8867-4, 364075005, Heart rate)
* basedOn[0] = Reference(procedure-request-minimal)
* basedOn[1] = Reference(procedure-request-complete)

Instance: heart-rate-observation-breaks-request-target
InstanceOf: Observation
Title: "Heart rate that is based on an encounter"
* insert Breaks(reference-target)
* insert Claims(CareConnect-HeartRate-Observation-1)
* insert PlainVitalSign(8867-4, 364075005, Heart rate)
* basedOn.reference = "Encounter/encounter-minimal"

Instance: heart-rate-observation-breaks-part-unit
InstanceOf: Observation
Title: "Heart rate with a part whose unit is none of the vital signs"
* insert Breaks(binding-required)
* insert Claims(CareConnect-HeartRate-Observation-1)
* insert PlainVitalSign(8867-4, 364075005, Heart rate)
* basedOn = Reference(procedure-request-minimal)
* component.code.coding[0] = http://loinc.org#8867-4
* component.code.coding[1] = $snomed-ct#78564009 "Pulse rate"
* component.valueQuantity = 1.4 '/s' "beats/second"
