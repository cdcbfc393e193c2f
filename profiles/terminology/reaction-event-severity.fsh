ValueSet: ReactionEventSeverityValueSet
Id: CareConnect-ReactionEventSeverity-1
Title: "CareConnect Reaction Event Severity"
Description: "The three severities that FHIR knows for a reaction as a whole."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ReactionEventSeverity-1"
* ^name = "AllergyIntoleranceSeverity"
* insert AdaptedFromCore(2017-04-19T07:44:47+10:00, 2.16.840.1.113883.4.642.3.125)
* insert ValueSetMapAndSource(https://fhir.hl7.org.uk/STU3/ConceptMap/CareConnect-AllergySeverity-1, http://hl7.org/fhir/valueset-reaction-event-severity)
* $reaction-event-severity#mild "Mild"
* $reaction-event-severity#moderate "Moderate"
* $reaction-event-severity#severe "Severe"
