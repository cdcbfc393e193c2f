// What the profiles of vital signs share.

// Requests, people and records around an observation made at the bedside.
RuleSet: BedsideObservation
* insert FullIdentifier(identifier)
* basedOn only Reference(CareConnect-CarePlan-1 or DeviceRequest or ImmunizationRecommendation or CareConnect-MedicationRequest-1 or NutritionOrder or CareConnect-ReferralRequest-1 or CareConnect-ProcedureRequest-1)
* status = #final (exactly)
* status ^short = "Always final: the profile cannot say that a reading was corrected or withdrawn"
* context only Reference(CareConnect-EpisodeOfCare-1 or CareConnect-Encounter-1)
* performer only Reference(CareConnect-RelatedPerson-1 or CareConnect-Practitioner-1 or CareConnect-Organization-1 or CareConnect-Patient-1)
* specimen only Reference(CareConnect-Specimen-1)

RuleSet: BodySiteAndMethod(methodMax)
* insert SnomedCodingWithoutVersion(bodySite, 1)
* bodySite.coding[snomedCT] from BodySiteValueSet (preferred)
* insert SnomedCodingWithoutVersion(method, {methodMax})
* method.coding[snomedCT] from ObservationMethodValueSet (preferred)

RuleSet: VitalSign
* insert BedsideObservation
* status MS
* category 1.. MS
* category.coding 1..1
* category.coding.system 1..
* category.coding.system = "http://hl7.org/fhir/observation-category" (exactly)
* category.coding.version 0..0
* category.coding.code 1..
* category.coding.code = #vital-signs (exactly)
* category.coding.display = "Vital Signs" (exactly)
* code MS
* code from http://hl7.org/fhir/ValueSet/observation-vitalsignresult (extensible)
* insert LoincAndSnomedCodings(code)
* subject 1.. MS
* subject only Reference(CareConnect-Patient-1)
* effective[x] 1.. MS
* dataAbsentReason MS
* related.type 1.. MS
* related.type = #has-member (exactly)
* related.target MS

// Both codes are asked for, so that the reading is understood within the UK and beyond.
RuleSet: LoincAndSnomedCodings(element)
* {element}.coding 1..
* {element}.coding ^slicing.discriminator.type = #value
* {element}.coding ^slicing.discriminator.path = "code"
* {element}.coding ^slicing.ordered = false
* {element}.coding ^slicing.rules = #open
* {element}.coding contains loinc 1..1 and snomedCT 1..1
* {element}.coding[loinc].system 1..
* {element}.coding[loinc].system = "http://loinc.org" (exactly)
* {element}.coding[loinc].code 1..
* insert DescriptionId({element}.coding[snomedCT])
* insert FullCoding({element}.coding[snomedCT])
* {element}.coding[snomedCT].system = "http://snomed.info/sct" (exactly)
* {element}.coding[snomedCT].version 0..0

RuleSet: FixedCodes(element, loinc, snomed, display)
* {element}.coding[loinc].code = #{loinc} (exactly)
* {element}.coding[snomedCT].code = #{snomed} (exactly)
* {element}.coding[snomedCT].display = "{display}" (exactly)

// A number with a unit of UCUM, both as a code and as people read it.
RuleSet: UcumQuantity(value)
* {value} only Quantity
* {value}.value 1..
* {value}.unit 1..
* {value}.system 1..
* {value}.system = "http://unitsofmeasure.org" (exactly)
* {value}.code 1..

RuleSet: SupportedQuantity(value)
* insert UcumQuantity({value})
* {value} MS
* {value}.value MS
* {value}.unit MS
* {value}.system MS
* {value}.code MS

// The kind and the reading of each part, for vital signs that are one number.
RuleSet: ReadingWithParts
* insert SupportedQuantity(value[x])
* value[x] from http://hl7.org/fhir/ValueSet/ucum-vitals-common (required)
* component MS
* component.code MS
* component.code from http://hl7.org/fhir/ValueSet/observation-vitalsignresult (extensible)
* insert SupportedQuantity(component.value[x])
* component.value[x] from http://hl7.org/fhir/ValueSet/ucum-vitals-common (required)
* component.dataAbsentReason MS
