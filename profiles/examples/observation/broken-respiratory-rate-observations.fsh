Instance: respiratory-rate-observation-breaks-unit-missing
InstanceOf: Observation
Title: "Respiratory rate whose unit cannot be read by people"
* insert Breaks(element-min)
* insert Claims(CareConnect-RespiratoryRate-Observation-1)
* insert PlainVitalSign(9279-1, 86290005, Respiratory rate)
* valueQuantity = 16 '/min'

Instance: respiratory-rate-observation-breaks-value-type
InstanceOf: Observation
Title: "Respiratory rate that says yes to the question whether there is one"
* insert Breaks(type-forbidden)
* insert Claims(CareConnect-RespiratoryRate-Observation-1)
* insert PlainVitalSign(9279-1, 86290005, Respiratory rate)
* valueBoolean = true

Instance: respiratory-rate-observation-breaks-category-code
InstanceOf: Observation
Title: "Respiratory rate of the laboratory"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-RespiratoryRate-Observation-1)
* insert PlainVitalSign(9279-1, 86290005, Respiratory rate)
* category.coding = http://hl7.org/fhir/observation-category#laboratory

Instance: respiratory-rate-observation-breaks-specimen-target
InstanceOf: Observation
Title: "Respiratory rate whose specimen is a procedure"
* insert Breaks(reference-target)
* insert Claims(CareConnect-RespiratoryRate-Observation-1)
* insert PlainVitalSign(9279-1, 86290005, Respiratory rate)
* specimen.reference = "Procedure/procedure-minimal"
