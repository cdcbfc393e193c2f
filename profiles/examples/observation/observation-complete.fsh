Instance: observation-complete
InstanceOf: CareConnect-Observation-1
Title: "Complete observation"
Description: "A heart rate with the pulse that was felt at the same time: has every element that the profile speaks of."
* extension[reason].valueReference = Reference(condition-minimal)
* insert BusinessIdentifier(observation, OB-0001)
* status = #final
* insert SnomedDescribed(category, 118227000, Vital signs, 29999999114)
* insert SnomedDescribed(code, 364075005, Heart rate, 19999999119)
* subject = Reference(patient-minimal)
* context = Reference(encounter-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"
* performer = Reference(practitioner-minimal)
* valueQuantity = 88 '/min' "beats/minute"
* interpretation.coding[0] = $v2-0078#N "Normal"
* interpretation.coding[1] = http://hl7.org/fhir/v2/0078#N "Normal"
* insert SnomedDescribed(bodySite, 368209003, Right arm, 39999999111)
* insert SnomedDescribed(method, 65653002, Pulse taking, 49999999118)
* related.type = #derived-from
* related.target = Reference(observation-minimal)
* insert SnomedDescribed(component.code, 78564009, Pulse rate, 59999999115)
* component.valueQuantity = 84 '/min' "beats/minute"
