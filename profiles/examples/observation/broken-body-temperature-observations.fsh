Instance: body-temperature-observation-breaks-unit
InstanceOf: Observation
Title: "Body temperature in degrees Fahrenheit"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-BodyTemperature-Observation-1)
* insert PlainVitalSign(8310-5, 276885007, Core body temperature)
* valueQuantity = 98.4 '[degF]' "degrees Fahrenheit"

Instance: body-temperature-observation-breaks-snomed-code-missing
InstanceOf: Observation
Title: "Body temperature that is not said to be the core temperature"
* insert Breaks(slice-min)
* insert Claims(CareConnect-BodyTemperature-Observation-1)
* insert PlainVitalSign(8310-5, 386725007, Body temperature)

Instance: body-temperature-observation-breaks-related-type
InstanceOf: Observation
Title: "Body temperature that was derived from a panel"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-BodyTemperature-Observation-1)
* insert PlainVitalSign(8310-5, 276885007, Core body temperature)
* related.type = #derived-from
* related.target = Reference(vital-signs-observation-minimal)

Instance: body-temperature-observation-breaks-time-missing
InstanceOf: Observation
Title: "Body temperature that does not say when it was taken"
* insert Breaks(element-min)
* insert Claims(CareConnect-BodyTemperature-Observation-1)
* status = #final
* category.coding = http://hl7.org/fhir/observation-category#vital-signs "Vital Signs"
* code.coding[0] = http://loinc.org#8310-5
* code.coding[1] = $snomed-ct#276885007 "Core body temperature"
* subject = Reference(patient-minimal)
