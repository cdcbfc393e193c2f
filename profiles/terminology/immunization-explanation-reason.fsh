ValueSet: ImmunizationExplanationReasonValueSet
Id: CareConnect-ImmunizationExplanationReason-2
Title: "CareConnect Immunization Explanation Reason"
Description: "Why a vaccine was given, in SNOMED CT."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ImmunizationExplanationReason-2"
* ^name = "Care Connect Immunization Explanation Reason"
* insert PublishedTerminology(2.0.0, 2018-07-12T00:00:00+00:00)
* insert CopyrightSnomedCt
* $snomed-ct#171279008 "Immunization due"
* $snomed-ct#414448007 "Identified as high risk for travel"
* $snomed-ct#161096004 "Going to travel abroad"
* $snomed-ct#506931000000109 "Recent travel to disease affected area"
* $snomed-ct#78648007 "At risk for infection"
* $snomed-ct#14679004 "Occupation"
* $snomed-ct#134436002 "Lifestyle"
* $snomed-ct#398192003 "Co-morbid conditions"
* $snomed-ct#443684005 "Disease outbreak"
* $snomed-ct#183995001 "Patient requested procedure"
* $snomed-ct#444107005 "Exposure to communicable disease"
* $snomed-ct#723620004 "Requires vaccination"
