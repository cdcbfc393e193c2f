Instance: body-temperature-observation-complete
InstanceOf: CareConnect-BodyTemperature-Observation-1
Title: "Complete body temperature"
Description: "Has every element that the profile speaks of, but for the reason why there is no value, since there is one."
* insert MonitorReading(OB-0005)
* category.coding.display = "Vital Signs"
* insert Described(code.coding[snomedCT], 99999999112)
* valueQuantity = 36.9 'Cel' "degrees Celsius"
* insert PanelOf(vital-signs-observation-minimal)
* component[0].code.text = "When the monitor was put on"
* component[0].valueQuantity = 36.7 'Cel' "degrees Celsius"
* component[1].code.text = "When the monitor was taken off"
* component[1].dataAbsentReason = http://hl7.org/fhir/data-absent-reason#error
