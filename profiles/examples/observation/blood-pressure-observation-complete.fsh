Instance: blood-pressure-observation-complete
InstanceOf: CareConnect-BloodPressure-Observation-1
Title: "Complete blood pressure"
Description: "Has every element that the profile speaks of and allows."
* insert MonitorReading(OB-0004)
* category.coding.display = "Vital Signs"
* insert Described(code.coding[snomedCT], 69999999117)
* dataAbsentReason = http://hl7.org/fhir/data-absent-reason#unsupported
* insert PanelOf(vital-signs-observation-minimal)
* component[systolicComponent].valueQuantity = 128 'mm[Hg]' "mmHg"
* insert Described(component[systolicComponent].code.coding[snomedCT], 79999999113)
* component[diastolicComponent].valueQuantity = 82 'mm[Hg]' "mmHg"
* insert Described(component[diastolicComponent].code.coding[snomedCT], 89999999110)
