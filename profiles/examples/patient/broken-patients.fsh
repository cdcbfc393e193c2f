Instance: patient-breaks-nhs-number-check-digit
InstanceOf: Patient
Title: "Patient whose NHS number has a wrong check digit"
* insert Breaks(nhs-number-invalid)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001015, 01)
* insert PlainOfficialName(Wrongdigit, Ada)

Instance: patient-breaks-verification-status-code
InstanceOf: Patient
Title: "Patient whose NHS number has a verification status of another code system"
* insert Breaks(binding-required)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001499, 01)
* identifier[0].extension.valueCodeableConcept.coding.system = "https://example.org/statuses"
* insert PlainOfficialName(Wrongcode, Bel)

Instance: patient-breaks-verification-status-missing
InstanceOf: Patient
Title: "Patient whose NHS number does not say whether it is verified"
* insert Breaks(slice-min)
* insert Claims(CareConnect-Patient-1)
* identifier.extension.url = "http://hl7.org/fhir/StructureDefinition/identifier-validDate"
* identifier.extension.valueDateTime = "2020-01-01"
* identifier.system = $nhs-number
* identifier.value = "9990001502"
* insert PlainOfficialName(Nostatus, Cy)

Instance: patient-breaks-official-name-missing
InstanceOf: Patient
Title: "Patient with a usual name but no official one"
* insert Breaks(slice-min)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001510, 01)
* name.use = #usual
* name.family = "Unofficial"
* name.given = "Dee"

Instance: patient-breaks-two-official-names
InstanceOf: Patient
Title: "Patient with two official names"
* insert Breaks(slice-max)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001529, 01)
* insert PlainOfficialName(Twice, Eli)
* name[1].use = #official
* name[1].family = "Again"

Instance: patient-breaks-name-order
InstanceOf: Patient
Title: "Patient whose nickname stands before the official name"
* insert Breaks(slice-order)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001537, 01)
* name[0].use = #nickname
* name[0].given = "Fi"
* name[1].use = #official
* name[1].family = "Laterson"

Instance: patient-breaks-telecom-value-missing
InstanceOf: Patient
Title: "Patient with a phone that has no number"
* insert Breaks(element-min)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001545, 01)
* insert PlainOfficialName(Nonumber, Gil)
* telecom.system = #phone
* telecom.use = #home

Instance: patient-breaks-animal
InstanceOf: Patient
Title: "Patient that is an animal"
* insert Breaks(element-max)
* insert Claims(CareConnect-Patient-1)
* insert PlainOfficialName(Barkley, Rex)
* animal.species.text = "Dog"

Instance: patient-breaks-death-notification-system
InstanceOf: Patient
Title: "Patient whose death notice has a second coding of another system"
* insert Breaks(value-fixed)
* insert Claims(CareConnect-Patient-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeathNotificationStatus-1"
* extension.extension.url = "deathNotificationStatus"
* extension.extension.valueCodeableConcept.coding[0].system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-DeathNotificationStatus-1"
* extension.extension.valueCodeableConcept.coding[0].code = #2
* extension.extension.valueCodeableConcept.coding[1].system = "https://example.org/death-notices"
* extension.extension.valueCodeableConcept.coding[1].code = #formal
* insert PlainNhsNumber(9990001553, 01)
* insert PlainOfficialName(Othersystem, Hal)
* deceasedDateTime = "2021-06-30"

Instance: patient-breaks-verification-status-place
InstanceOf: Patient
Title: "Patient that has the verification status beside the NHS number and on the patient as well"
* insert Breaks(extension-context)
* insert Claims(CareConnect-Patient-1)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1"
* extension.valueCodeableConcept.coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1"
* extension.valueCodeableConcept.coding.code = #01
* insert PlainNhsNumber(9990001561, 01)
* insert PlainOfficialName(Misplaced, Ida)

Instance: patient-breaks-general-practitioner-target
InstanceOf: Patient
Title: "Patient whose general practitioner is a location"
* insert Breaks(reference-target)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001588, 01)
* insert PlainOfficialName(Wrongtarget, Jo)
* generalPractitioner.reference = "Location/cc-location-vale-hospital"

Instance: patient-breaks-address-period
InstanceOf: Patient
Title: "Patient who left an address before moving in"
* insert Breaks(invariant-failed)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001596, 01)
* insert PlainOfficialName(Backwards, Kit)
* address.line = "2 Example Row"
* address.period.start = "2020-05-01"
* address.period.end = "2019-05-01"

Instance: patient-breaks-birth-date
InstanceOf: Patient
Title: "Patient born on 30 February"
* insert Breaks(primitive-format)
* insert Claims(CareConnect-Patient-1)
* insert PlainNhsNumber(9990001480, 01)
* insert PlainOfficialName(Leapfrog, Lou)
* birthDate = "1990-02-30"
