Profile: CareConnect-VitalSigns-Observation-1
Parent: Observation
Id: CareConnect-VitalSigns-Observation-1
Title: "CareConnect Vital Signs"
Description: "The panel that holds together the vital signs taken at one time, as an early warning score (NEWS2) uses them."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-VitalSigns-Observation-1"
* insert PublishedStructure(1.1.0, 2019-06-17, 2019)

* insert VitalSign
* category from http://hl7.org/fhir/ValueSet/observation-category (preferred)
* category.coding MS
* code.coding[loinc] from http://hl7.org/fhir/ValueSet/observation-vitalsignresult (extensible)
* insert FixedCodes(code, 85353-1, 118227000, Vital signs)
* insert ReadingWithParts
* value[x].code from http://hl7.org/fhir/ValueSet/ucum-vitals-common (required)
* insert BodySiteAndMethod(*)
* related.target only Reference(CareConnect-VitalSigns-Observation-1 or QuestionnaireResponse or Sequence)
* related ^short = "The vital signs of the panel"

* insert LoincAndSnomedCodings(component.code)
* component.code.coding[loinc] from http://hl7.org/fhir/stu3/valueset-observation-vitalsignresult.html (extensible)
* component.value[x].code from http://hl7.org/fhir/ValueSet/ucum-vitals-common (required)
