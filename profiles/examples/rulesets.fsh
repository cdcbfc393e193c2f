// Everything in these examples is made up: NHS numbers are of the 999 range that is kept for tests, phone numbers of
// the ranges that Ofcom keeps for drama, ODS codes and postcodes of patterns that are not in use.

RuleSet: NhsNumber(number, status)
* identifier[nhsNumber].extension[nhsNumberVerificationStatus].valueCodeableConcept.coding = NHSNumberVerificationStatusCodeSystem#{status}
* identifier[nhsNumber].value = "{number}"

RuleSet: OfficialName(family, given)
* name[official].family = "{family}"
* name[official].given = "{given}"

RuleSet: HomeAddress(line, city, postcode)
* address[0].use = #home
* address[0].line = "{line}"
* address[0].city = "{city}"
* address[0].postalCode = "{postcode}"

RuleSet: Mobile(number)
* telecom[+].system = #phone
* telecom[=].value = "{number}"
* telecom[=].use = #mobile

// Examples that are broken on purpose are instances of the core type that claim the profile: SUSHI would fill in
// what the profile asks for, and refuse what it forbids.

RuleSet: Breaks(rule)
* meta.tag = $breaks-rule#{rule}

RuleSet: Claims(profile)
* meta.profile = "https://fhir.hl7.org.uk/STU3/StructureDefinition/{profile}"

RuleSet: PlainNhsNumber(number, status)
* identifier[0].extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1"
* identifier[0].extension.valueCodeableConcept.coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1"
* identifier[0].extension.valueCodeableConcept.coding.code = #{status}
* identifier[0].system = $nhs-number
* identifier[0].value = "{number}"

RuleSet: PlainOfficialName(family, given)
* name[0].use = #official
* name[0].family = "{family}"
* name[0].given = "{given}"
