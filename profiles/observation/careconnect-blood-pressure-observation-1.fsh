Profile: CareConnect-BloodPressure-Observation-1
Parent: Observation
Id: CareConnect-BloodPressure-Observation-1
Title: "CareConnect Blood Pressure"
Description: "A blood pressure, systolic and diastolic, in millimetres of mercury."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-BloodPressure-Observation-1"
* insert PublishedWithoutContact(1.1.0, 2019-06-17, 2019)

* insert VitalSign
* category from http://hl7.org/fhir/ValueSet/observation-category (required)
* code.coding[loinc] from http://hl7.org/fhir/ValueSet/observation-vitalsignresult (extensible)
* insert FixedCodes(code, 85354-9, 75367002, Blood pressure)
* value[x] 0..0
* value[x] ^short = "Not used: the readings are in the components"
* insert BodySiteAndMethod(1)
* related MS
* related.target only Reference(QuestionnaireResponse or Sequence or CareConnect-VitalSigns-Observation-1)
* related.target ^type.targetProfile[3] = "https://fhir.hl7.org.uk/StructureDefinition/CareConnect-Observation-1"

* component ^slicing.discriminator.type = #value
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains systolicComponent 0..* and diastolicComponent 0..*
* insert PressureComponent(systolicComponent, 8480-6, 72313002, Systolic arterial pressure)
* insert PressureComponent(diastolicComponent, 8462-4, 1091811000000102, Diastolic arterial pressure)

RuleSet: PressureComponent(slice, loinc, snomed, display)
* component[{slice}] ^short = "{display}"
* component[{slice}].code from http://hl7.org/fhir/stu3/valueset-observation-vitalsignresult.html (extensible)
* insert LoincAndSnomedCodings(component[{slice}].code)
* component[{slice}].code.coding[loinc] from http://hl7.org/fhir/stu3/valueset-observation-vitalsignresult.html (extensible)
* insert FixedCodes(component[{slice}].code, {loinc}, {snomed}, {display})
* insert UcumQuantity(component[{slice}].value[x])
* component[{slice}].value[x] from http://hl7.org/fhir/stu3/valueset-ucum-vitals-common.html (required)
* component[{slice}].value[x].code = #mm[Hg] (exactly)
