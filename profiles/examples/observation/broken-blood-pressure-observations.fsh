Instance: blood-pressure-observation-breaks-value
InstanceOf: Observation
Title: "Blood pressure that has a value of its own"
* insert Breaks(element-max)
* insert Claims(CareConnect-BloodPressure-Observation-1)
* insert PlainVitalSign(85354-9, 75367002, Blood pressure)
* valueString = "128/82"

Instance: blood-pressure-observation-breaks-unit
InstanceOf: Observation
Title: "Blood pressure in kilopascals"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-BloodPressure-Observation-1)
* insert PlainVitalSign(85354-9, 75367002, Blood pressure)
* component.code.coding[0] = http://loinc.org#8480-6
* component.code.coding[1] = $snomed-ct#72313002 "Systolic arterial pressure"
* component.valueQuantity = 17.1 'kPa' "kPa"

Instance: blood-pressure-observation-breaks-performer-target
InstanceOf: Observation
Title: "Blood pressure that was taken by the role of a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-BloodPressure-Observation-1)
* insert PlainVitalSign(85354-9, 75367002, Blood pressure)
* performer.reference = "PractitionerRole/practitioner-role-minimal"
