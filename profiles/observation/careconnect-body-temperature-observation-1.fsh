Profile: CareConnect-BodyTemperature-Observation-1
Parent: Observation
Id: CareConnect-BodyTemperature-Observation-1
Title: "CareConnect Body Temperature"
Description: "The patient's body temperature in degrees Celsius."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-BodyTemperature-Observation-1"
* insert PublishedWithoutContact(1.1.0, 2019-06-17, 2019)

* insert VitalSign
* category from http://hl7.org/fhir/ValueSet/observation-category (required)
* code.coding[loinc] from http://hl7.org/fhir/stu3/valueset-observation-vitalsignresult.html (extensible)
* insert FixedCodes(code, 8310-5, 276885007, Core body temperature)
* insert ReadingWithParts
* value[x].code = #Cel (exactly)
* value[x].code from http://hl7.org/fhir/ValueSet/ucum-bodytemp (required)
* insert BodySiteAndMethod(1)
* related MS
* related.target only Reference(CareConnect-VitalSigns-Observation-1)
