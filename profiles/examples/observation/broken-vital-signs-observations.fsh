Instance: vital-signs-observation-breaks-status
InstanceOf: Observation
Title: "Panel of vital signs that was corrected"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-VitalSigns-Observation-1)
* insert PlainVitalSign(85353-1, 118227000, Vital signs)
* status = #amended

Instance: vital-signs-observation-breaks-loinc-code
InstanceOf: Observation
Title: "Panel of vital signs whose code of LOINC is that of another panel"
* insert Breaks(slice-min)
* insert Claims(CareConnect-VitalSigns-Observation-1)
* insert PlainVitalSign(85354-9, 118227000, Vital signs)

Instance: vital-signs-observation-breaks-category-missing
InstanceOf: Observation
Title: "Panel of vital signs without a category"
* insert Breaks(element-min)
* insert Claims(CareConnect-VitalSigns-Observation-1)
* status = #final
* code.coding[0] = http://loinc.org#85353-1
* code.coding[1] = $snomed-ct#118227000 "Vital signs"
* subject = Reference(patient-minimal)
* effectiveDateTime = "2024-05-01T09:30:00+01:00"

Instance: vital-signs-observation-breaks-context-target
InstanceOf: Observation
Title: "Panel of vital signs that was taken in the context of a request"
* insert Breaks(reference-target)
* insert Claims(CareConnect-VitalSigns-Observation-1)
* insert PlainVitalSign(85353-1, 118227000, Vital signs)
* context.reference = "ProcedureRequest/procedure-request-minimal"
