RuleSet: PlainAcvpuCode
* status = #final
* code.coding = $snomed-ct#1104441000000107 "ACVPU (Alert Confusion Voice Pain Unresponsive) scale score"

Instance: acvpu-observation-breaks-display
InstanceOf: Observation
Title: "ACVPU score whose code has an earlier display"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-ACVPU-Observation-1)
* status = #final
* code.coding = $snomed-ct#1104441000000107 "Alert Confusion Voice Pain Unresponsiveness scale"

Instance: acvpu-observation-breaks-value-type
InstanceOf: Observation
Title: "ACVPU score that says yes"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-ACVPU-Observation-1)
* insert PlainAcvpuCode
* valueBoolean = true

Instance: acvpu-observation-breaks-two-values
InstanceOf: Observation
Title: "ACVPU score whose value is coded twice"
* insert Breaks(element-max)
* insert Claims(CareConnect-ACVPU-Observation-1)
* insert PlainAcvpuCode
* valueCodeableConcept.coding[0] = $snomed-ct#248234008 "Mentally alert"
* valueCodeableConcept.coding[1] = $snomed-ct#300202002 "Responds to voice"

Instance: acvpu-observation-breaks-subject-target
InstanceOf: Observation
Title: "ACVPU score of a location, which an observation may be of otherwise"
* insert Breaks(reference-target)
* insert Claims(CareConnect-ACVPU-Observation-1)
* insert PlainAcvpuCode
* subject = Reference(cc-location-vale-hospital)
