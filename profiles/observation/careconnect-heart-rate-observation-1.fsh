Profile: CareConnect-HeartRate-Observation-1
Parent: Observation
Id: CareConnect-HeartRate-Observation-1
Title: "CareConnect Heart Rate"
Description: "The patient's heart rate or pulse a minute."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-HeartRate-Observation-1"
* insert PublishedStructure(1.1.0, 2019-06-17, 2018)

* insert RateAMinute(8867-4, 364075005, Heart rate)
* basedOn 1..1
* basedOn ^short = "The one plan or request that asked for the reading; no other vital sign needs it"

RuleSet: RateAMinute(loinc, snomed, display)
* insert VitalSign
* category from http://hl7.org/fhir/ValueSet/observation-category (required)
* code.coding[loinc] from http://hl7.org/fhir/ValueSet/observation-vitalsignresult (extensible)
* insert FixedCodes(code, {loinc}, {snomed}, {display})
* insert ReadingWithParts
* value[x].code = #/min (exactly)
* insert BodySiteAndMethod(1)
* related MS
* related.target only Reference(CareConnect-VitalSigns-Observation-1)
* insert LoincAndSnomedCodings(component.code)
* component.code.coding[loinc] from http://hl7.org/fhir/stu3/valueset-observation-vitalsignresult.html (extensible)
* component.value[x].code from http://hl7.org/fhir/ValueSet/ucum-vitals-common (required)
