// Measurements. Each of the tests has its code, unit and range here.

RuleSet: ObservationOf(patient, category, categoryName, date)
* insert Claims(CareConnect-Observation-1)
* status = #final
* category = $observation-category#{category} "{categoryName}"
* subject = Reference(cc-patient-{patient})
* effectiveDateTime = "{date}"

RuleSet: Measured(code, display, value, ucum, unit)
* code = $snomed-ct#{code} "{display}"
* valueQuantity = {value} '{ucum}' "{unit}"

RuleSet: Laboratory(patient, date)
* insert ObservationOf({patient}, laboratory, Laboratory, {date})
* performer = Reference(cc-organization-vale-laboratory)

RuleSet: Normal(low, high, ucum, unit)
* referenceRange.low = {low} '{ucum}' "{unit}"
* referenceRange.high = {high} '{ucum}' "{unit}"

RuleSet: High
* insert Interpreted(H, High)

RuleSet: Low
* insert Interpreted(L, Low)

// The core's value set and CareConnect's have the same codes in two systems; each asks for its own.
RuleSet: Interpreted(code, display)
* interpretation.coding[0] = http://hl7.org/fhir/v2/0078#{code} "{display}"
* interpretation.coding[1] = $v2-0078#{code} "{display}"

RuleSet: HbA1c(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(999791000000106, Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised, {value}, mmol/mol, mmol/mol)
* insert Normal(20, 41, mmol/mol, mmol/mol)

RuleSet: Haemoglobin(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(1022431000000105, Haemoglobin concentration, {value}, g/L, g/L)
* insert Normal(115, 165, g/L, g/L)

RuleSet: WhiteCells(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(767002, White blood cell count, {value}, 10*9/L, 10*9/L)
* insert Normal(4.0, 11.0, 10*9/L, 10*9/L)

RuleSet: Sodium(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(1000661000000107, Serum sodium level, {value}, mmol/L, mmol/L)
* insert Normal(133, 146, mmol/L, mmol/L)

RuleSet: Potassium(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(1000651000000109, Serum potassium level, {value}, mmol/L, mmol/L)
* insert Normal(3.5, 5.3, mmol/L, mmol/L)

RuleSet: Creatinine(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(1000731000000107, Serum creatinine level, {value}, umol/L, µmol/L)
* insert Normal(45, 84, umol/L, µmol/L)

RuleSet: Cholesterol(patient, date, value)
* insert Laboratory({patient}, {date})
* insert Measured(1005671000000105, Serum cholesterol level, {value}, mmol/L, mmol/L)

RuleSet: VitalSigns(patient, date)
* insert ObservationOf({patient}, vital-signs, Vital Signs, {date})

RuleSet: Weight(patient, date, value)
* insert VitalSigns({patient}, {date})
* insert Measured(27113001, Body weight, {value}, kg, kg)

RuleSet: Height(patient, date, value)
* insert VitalSigns({patient}, {date})
* insert Measured(50373000, Body height, {value}, cm, cm)

RuleSet: Smoking(patient, date, code, display)
* insert ObservationOf({patient}, social-history, Social History, {date})
* code = $snomed-ct#229819007 "Tobacco use and exposure"
* valueCodeableConcept = $snomed-ct#{code} "{display}"

// The vital signs with a profile of their own have a code of LOINC and one of SNOMED CT.

RuleSet: BothCodes(element, loinc, snomed, display)
* {element}.coding[0] = $loinc#{loinc}
* {element}.coding[1] = $snomed-ct#{snomed} "{display}"

RuleSet: ProfiledVitalSign(profile, patient, date)
* insert Claims({profile})
* status = #final
* category = $observation-category#vital-signs "Vital Signs"
* subject = Reference(cc-patient-{patient})
* effectiveDateTime = "{date}"

RuleSet: BloodPressure(patient, date, systolic, diastolic)
* insert ProfiledVitalSign(CareConnect-BloodPressure-Observation-1, {patient}, {date})
* insert BothCodes(code, 85354-9, 75367002, Blood pressure)
* insert BothCodes(component[0].code, 8480-6, 72313002, Systolic arterial pressure)
* component[0].valueQuantity = {systolic} 'mm[Hg]' "mmHg"
* insert BothCodes(component[1].code, 8462-4, 1091811000000102, Diastolic arterial pressure)
* component[1].valueQuantity = {diastolic} 'mm[Hg]' "mmHg"

RuleSet: Temperature(patient, date, value)
* insert ProfiledVitalSign(CareConnect-BodyTemperature-Observation-1, {patient}, {date})
* insert BothCodes(code, 8310-5, 276885007, Core body temperature)
* valueQuantity = {value} 'Cel' "°C"

RuleSet: RespiratoryRate(patient, date, value)
* insert ProfiledVitalSign(CareConnect-RespiratoryRate-Observation-1, {patient}, {date})
* insert BothCodes(code, 9279-1, 86290005, Respiratory rate)
* valueQuantity = {value} '/min' "breaths/minute"

// Its profile asks for what the reading was made for.
RuleSet: HeartRate(patient, date, value, basis)
* insert ProfiledVitalSign(CareConnect-HeartRate-Observation-1, {patient}, {date})
* insert BothCodes(code, 8867-4, 364075005, Heart rate)
* valueQuantity = {value} '/min' "beats/minute"
* basedOn = Reference({basis})
