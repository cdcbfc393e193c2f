Instance: organization-breaks-name-or-identifier
InstanceOf: Organization
Title: "Organization without name and identifier"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-Organization-1)
* telecom.system = #phone
* telecom.value = "01632 960201"

Instance: organization-breaks-ods-code-value-missing
InstanceOf: Organization
Title: "Organization whose ODS code has no value"
* insert Breaks(element-min)
* insert Claims(CareConnect-Organization-1)
* identifier.system = $ods-organization-code
* identifier.assigner.display = "Organisation Data Service"
* name = "Synthetic Codeless Surgery"

Instance: organization-breaks-two-ods-codes
InstanceOf: Organization
Title: "Organization with two ODS codes"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Organization-1)
* identifier[0].system = $ods-organization-code
* identifier[0].value = "Y99891"
* identifier[1].system = $ods-organization-code
* identifier[1].value = "Y99892"
* name = "Synthetic Twofold Surgery"

Instance: organization-breaks-part-of-target
InstanceOf: Organization
Title: "Organization that is part of a practitioner"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Organization-1)
* identifier.system = $ods-organization-code
* identifier.value = "Y99893"
* name = "Synthetic Misplaced Surgery"
* partOf.reference = "Practitioner/cc-practitioner-adeyemi"
