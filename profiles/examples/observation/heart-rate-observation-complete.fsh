Instance: heart-rate-observation-complete
InstanceOf: CareConnect-HeartRate-Observation-1
Title: "Complete heart rate"
Description: "Has every element that the profile speaks of, but for the reason why there is no value, since there is one."
* insert MonitorReading(OB-0006)
* category.coding.display = "Vital Signs"
* insert Described(code.coding[snomedCT], 19999999119)
* valueQuantity = 88 '/min' "beats/minute"
* insert PanelOf(vital-signs-observation-minimal)
* insert ReadingsBeside(9279-1, 86290005, Respiratory rate, 109999999113)
