Instance: respiratory-rate-observation-complete
InstanceOf: CareConnect-RespiratoryRate-Observation-1
Title: "Complete respiratory rate"
Description: "Has every element that the profile speaks of, but for the reason why there is no value, since there is one."
* insert MonitorReading(OB-0007)
* category.coding.display = "Vital Signs"
* insert Described(code.coding[snomedCT], 109999999113)
* valueQuantity = 16 '/min' "breaths/minute"
* insert PanelOf(vital-signs-observation-minimal)
* insert ReadingsBeside(8867-4, 364075005, Heart rate, 19999999119)
