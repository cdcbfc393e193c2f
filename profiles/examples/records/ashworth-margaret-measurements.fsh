// Margaret Ashworth's measurements: the same tests over ten years, some in and some out of range, so that date prefixes,
// categories and codes tell them apart.

Instance: cc-observation-ashworth-margaret-hba1c-2016
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2016-03-14, 49)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2017
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2017-03-13, 51)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2018
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2018-03-12, 53)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2019
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2019-03-11, 58)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2021
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2021-03-15, 55)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2022
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2022-03-14, 52)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2024
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2024-03-11, 50)
* insert High

Instance: cc-observation-ashworth-margaret-hba1c-2025
InstanceOf: Observation
* insert HbA1c(ashworth-margaret, 2025-03-10, 48)
* insert High

Instance: cc-observation-ashworth-margaret-creatinine-2016
InstanceOf: Observation
* insert Creatinine(ashworth-margaret, 2016-03-14, 78)

Instance: cc-observation-ashworth-margaret-creatinine-2019
InstanceOf: Observation
* insert Creatinine(ashworth-margaret, 2019-11-08, 88)
* insert High

Instance: cc-observation-ashworth-margaret-creatinine-2022
InstanceOf: Observation
* insert Creatinine(ashworth-margaret, 2022-01-17, 97)
* insert High

Instance: cc-observation-ashworth-margaret-creatinine-2024
InstanceOf: Observation
* insert Creatinine(ashworth-margaret, 2024-03-11, 86)
* insert High

Instance: cc-observation-ashworth-margaret-creatinine-2025
InstanceOf: Observation
* insert Creatinine(ashworth-margaret, 2025-03-10, 83)

Instance: cc-observation-ashworth-margaret-potassium-2024
InstanceOf: Observation
* insert Potassium(ashworth-margaret, 2024-03-11, 4.4)

Instance: cc-observation-ashworth-margaret-sodium-2024
InstanceOf: Observation
* insert Sodium(ashworth-margaret, 2024-03-11, 139)

Instance: cc-observation-ashworth-margaret-cholesterol-2016
InstanceOf: Observation
* insert Cholesterol(ashworth-margaret, 2016-03-14, 5.9)

Instance: cc-observation-ashworth-margaret-cholesterol-2024
InstanceOf: Observation
* insert Cholesterol(ashworth-margaret, 2024-03-11, 4.1)

Instance: cc-observation-ashworth-margaret-white-cells-2022
InstanceOf: Observation
* insert WhiteCells(ashworth-margaret, 2022-01-17T18:05:00+00:00, 16.2)
* insert High
* context = Reference(cc-encounter-ashworth-margaret-2022-ward)

Instance: cc-observation-ashworth-margaret-blood-pressure-2016
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2016-03-14T09:05:00+00:00, 152, 88)

Instance: cc-observation-ashworth-margaret-blood-pressure-2019
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2019-11-08T14:20:00+00:00, 168, 94)

Instance: cc-observation-ashworth-margaret-blood-pressure-2022
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2022-01-17T16:40:00+00:00, 108, 64)
* related.type = #has-member
* related.target = Reference(cc-observation-ashworth-margaret-vital-signs-2022)

Instance: cc-observation-ashworth-margaret-blood-pressure-2024
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2024-03-11T09:05:00+00:00, 138, 80)

Instance: cc-observation-ashworth-margaret-blood-pressure-2025
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2025-03-10T09:10:00+00:00, 134, 78)

Instance: cc-observation-ashworth-margaret-blood-pressure-2026
InstanceOf: Observation
* insert BloodPressure(ashworth-margaret, 2026-02-18T10:10:00+00:00, 131, 76)

Instance: cc-observation-ashworth-margaret-weight-2016
InstanceOf: Observation
* insert Weight(ashworth-margaret, 2016-03-14, 81.4)

Instance: cc-observation-ashworth-margaret-weight-2024
InstanceOf: Observation
* insert Weight(ashworth-margaret, 2024-03-11, 76.2)

Instance: cc-observation-ashworth-margaret-weight-2026
InstanceOf: Observation
* insert Weight(ashworth-margaret, 2026-02-18, 74.9)

Instance: cc-observation-ashworth-margaret-height-2016
InstanceOf: Observation
* insert Height(ashworth-margaret, 2016-03-14, 158)

Instance: cc-observation-ashworth-margaret-heart-rate-2019
InstanceOf: Observation
* insert HeartRate(ashworth-margaret, 2019-11-08T14:20:00+00:00, 134, cc-procedurerequest-ashworth-margaret-monitoring)

Instance: cc-observation-ashworth-margaret-temperature-2022
InstanceOf: Observation
* insert Temperature(ashworth-margaret, 2022-01-17T16:40:00+00:00, 38.9)
* related.type = #has-member
* related.target = Reference(cc-observation-ashworth-margaret-vital-signs-2022)

Instance: cc-observation-ashworth-margaret-respiratory-rate-2022
InstanceOf: Observation
* insert RespiratoryRate(ashworth-margaret, 2022-01-17T16:40:00+00:00, 26)
* related.type = #has-member
* related.target = Reference(cc-observation-ashworth-margaret-vital-signs-2022)

// The panel of the admission. The profiles have the readings name it, not the other way about.
Instance: cc-observation-ashworth-margaret-vital-signs-2022
InstanceOf: Observation
* insert ProfiledVitalSign(CareConnect-VitalSigns-Observation-1, ashworth-margaret, 2022-01-17T16:40:00+00:00)
* insert BothCodes(code, 85353-1, 118227000, Vital signs)

Instance: cc-observation-ashworth-margaret-smoking-2016
InstanceOf: Observation
* insert Smoking(ashworth-margaret, 2016-03-14, 8517006, Ex-smoker)

// A finding in words only.
Instance: cc-observation-ashworth-margaret-feet-2024
InstanceOf: Observation
* insert ObservationOf(ashworth-margaret, exam, Exam, 2024-03-11)
* code.text = "Examination of the feet"
* valueString = "Skin whole, pulses felt, no loss of feeling"

// The request, the specimen and the report of the tests of 2024.
Instance: cc-procedurerequest-ashworth-margaret-tests-2024
InstanceOf: ProcedureRequest
* insert TestRequest(ashworth-margaret, completed, 108252007, Laboratory procedure, 2024-03-04)
* reasonReference = Reference(cc-condition-ashworth-margaret-diabetes)
* specimen = Reference(cc-specimen-ashworth-margaret-2024)

Instance: cc-procedurerequest-ashworth-margaret-monitoring
InstanceOf: ProcedureRequest
* insert TestRequest(ashworth-margaret, completed, 29303009, Electrocardiographic procedure, 2019-11-08T14:10:00+00:00)
* context = Reference(cc-encounter-ashworth-margaret-2019-emergency)

Instance: cc-specimen-ashworth-margaret-2024
InstanceOf: Specimen
* insert SpecimenOf(ashworth-margaret, 122555007, Venous blood specimen, 2024-03-11T09:15:00+00:00)
* request = Reference(cc-procedurerequest-ashworth-margaret-tests-2024)

Instance: cc-diagnosticreport-ashworth-margaret-2024
InstanceOf: DiagnosticReport
* insert LaboratoryReport(ashworth-margaret, CH, Chemistry, 2024-03-11, 2024-03-12T16:40:00+00:00)
* identifier.system = "https://example.org/laboratory-reports"
* identifier.value = "L-2024-0311"
* basedOn = Reference(cc-procedurerequest-ashworth-margaret-tests-2024)
* specimen = Reference(cc-specimen-ashworth-margaret-2024)
* result[0] = Reference(cc-observation-ashworth-margaret-hba1c-2024)
* result[1] = Reference(cc-observation-ashworth-margaret-creatinine-2024)
* result[2] = Reference(cc-observation-ashworth-margaret-sodium-2024)
* result[3] = Reference(cc-observation-ashworth-margaret-potassium-2024)
* result[4] = Reference(cc-observation-ashworth-margaret-cholesterol-2024)
* conclusion = "Sugar better than a year ago, kidneys steady."

Instance: cc-diagnosticreport-ashworth-margaret-2022
InstanceOf: DiagnosticReport
* insert LaboratoryReport(ashworth-margaret, HM, Hematology, 2022-01-17T18:05:00+00:00, 2022-01-17T19:20:00+00:00)
* context = Reference(cc-encounter-ashworth-margaret-2022-ward)
* result = Reference(cc-observation-ashworth-margaret-white-cells-2022)

Instance: cc-diagnosticreport-ashworth-margaret-2022-chest-x-ray
InstanceOf: DiagnosticReport
* insert Claims(CareConnect-DiagnosticReport-1)
* status = #final
* category = $diagnostic-service#RAD "Radiology"
* code = $snomed-ct#4201000179104 "Imaging report"
* subject = Reference(cc-patient-ashworth-margaret)
* context = Reference(cc-encounter-ashworth-margaret-2022-ward)
* effectiveDateTime = "2022-01-17T17:30:00+00:00"
* issued = "2022-01-17T18:00:00+00:00"
* performer.actor = Reference(cc-practitioner-nyberg)
* conclusion = "Shadow in the right lower lobe."
* codedDiagnosis = $snomed-ct#233604007 "Pneumonia"
