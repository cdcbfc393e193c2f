// The systems by which the profiles slice identifiers.

RuleSet: NhsIdentifier(name, uri)
* name = "{name}"
* status = #active
* kind = #identifier
* date = "2026-11-27"
* publisher = "careconnect-conformance"
* responsible = "NHS England"
* uniqueId[0].type = #uri
* uniqueId[0].value = "{uri}"
* uniqueId[0].preferred = true

// HL7 v3 and CDA know the same system by an OID.
RuleSet: AlsoByOid(oid)
* uniqueId[1].type = #oid
* uniqueId[1].value = "{oid}"
* uniqueId[1].preferred = false

Instance: nhs-number
InstanceOf: NamingSystem
Usage: #definition
Title: "NHS number"
* insert NhsIdentifier(NHS number, https://fhir.nhs.uk/Id/nhs-number)
* insert AlsoByOid(2.16.840.1.113883.2.1.4.1)
* description = "Identifies a patient of the NHS. Ten digits, of which the last is a check digit."

Instance: sds-user-id
InstanceOf: NamingSystem
Usage: #definition
Title: "SDS user id"
* insert NhsIdentifier(SDS user id, https://fhir.nhs.uk/Id/sds-user-id)
* insert AlsoByOid(1.2.826.0.1285.0.2.0.65)
* description = "Identifies a person as a user in the Spine Directory Service (SDS)."

Instance: sds-role-profile-id
InstanceOf: NamingSystem
Usage: #definition
Title: "SDS role profile id"
* insert NhsIdentifier(SDS role profile id, https://fhir.nhs.uk/Id/sds-role-profile-id)
* insert AlsoByOid(1.2.826.0.1285.0.2.0.67)
* description = "Identifies one role that a user has at one organisation in the Spine Directory Service (SDS)."

Instance: ods-organization-code
InstanceOf: NamingSystem
Usage: #definition
Title: "ODS organisation code"
* insert NhsIdentifier(ODS organisation code, https://fhir.nhs.uk/Id/ods-organization-code)
* insert AlsoByOid(2.16.840.1.113883.2.1.4.3)
* description = "Identifies an organisation in the register of the Organisation Data Service (ODS)."

Instance: ods-site-code
InstanceOf: NamingSystem
Usage: #definition
Title: "ODS site code"
* insert NhsIdentifier(ODS site code, https://fhir.nhs.uk/Id/ods-site-code)
* description = "Identifies a site of an organisation in the register of the Organisation Data Service (ODS)."
