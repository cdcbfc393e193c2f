// Code systems and identifier systems that the sources name more than once.

Alias: $administrative-gender = http://hl7.org/fhir/administrative-gender
Alias: $name-use = http://hl7.org/fhir/name-use
Alias: $marital-status = http://hl7.org/fhir/v3/MaritalStatus
Alias: $null-flavor = http://hl7.org/fhir/v3/NullFlavor
Alias: $snomed-ct = http://snomed.info/sct

Alias: $nhs-number = https://fhir.nhs.uk/Id/nhs-number
Alias: $ods-organization-code = https://fhir.nhs.uk/Id/ods-organization-code
Alias: $ods-site-code = https://fhir.nhs.uk/Id/ods-site-code
Alias: $sds-user-id = https://fhir.nhs.uk/Id/sds-user-id
Alias: $sds-role-profile-id = https://fhir.nhs.uk/Id/sds-role-profile-id

// Marks an example that is broken on purpose; the code is the rule that it breaks.
Alias: $breaks-rule = urn:careconnect-conformance:breaks-rule
