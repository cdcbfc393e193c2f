Instance: vital-signs-observation-complete
InstanceOf: CareConnect-VitalSigns-Observation-1
Title: "Complete panel of vital signs"
Description: "Has every element that the profile speaks of, but for a value: a panel has none but those of its parts."
* insert MonitorReading(OB-0002)
* category.coding.display = "Vital Signs"
* insert Described(code.coding[snomedCT], 29999999114)
* dataAbsentReason = http://hl7.org/fhir/data-absent-reason#unsupported
* insert PanelOf(vital-signs-observation-minimal)
* insert ReadingsBeside(9279-1, 86290005, Respiratory rate, 109999999113)
