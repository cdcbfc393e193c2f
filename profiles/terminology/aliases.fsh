Alias: $allergy-verification-status = http://hl7.org/fhir/allergy-verification-status
Alias: $reaction-event-severity = http://hl7.org/fhir/reaction-event-severity
Alias: $v2-0078 = http://terminology.hl7.org/CodeSystem/v2-0078
