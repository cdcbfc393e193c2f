Profile: CareConnect-Patient-1
Parent: Patient
Id: CareConnect-Patient-1
Title: "CareConnect Patient"
Description: "A person who receives or is registered for care in the UK, with the NHS number and its verification status."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1"
* insert PublishedStructure(1.3.0, 2019-05-31, 2019)

* extension contains
    Extension-CareConnect-EthnicCategory-1 named ethnicCategory 0..1 and
    Extension-CareConnect-ReligiousAffiliation-1 named religiousAffiliation 0..1 and
    http://hl7.org/fhir/StructureDefinition/patient-cadavericDonor named patient-cadavericDonor 0..1 and
    Extension-CareConnect-ResidentialStatus-1 named residentialStatus 0..1 and
    Extension-CareConnect-TreatmentCategory-1 named treatmentCategory 0..1 and
    Extension-CareConnect-NHSCommunication-1 named nhsCommunication 0..* and
    http://hl7.org/fhir/StructureDefinition/birthPlace named birthPlace 0..1 and
    Extension-CareConnect-NominatedPharmacy-1 named nominatedPharmacy 0..1 and
    Extension-CareConnect-DeathNotificationStatus-1 named deathNotificationStatus 0..1

* insert IdentifierSlicedBySystem
* identifier contains nhsNumber 0..1
* identifier[nhsNumber] ^short = "NHS number"
* identifier[nhsNumber].extension contains
    Extension-CareConnect-NHSNumberVerificationStatus-1 named nhsNumberVerificationStatus 1..1
* insert IdentifierSlice(nhsNumber, https://fhir.nhs.uk/Id/nhs-number)

* name ^slicing.discriminator.type = #value
* name ^slicing.discriminator.path = "use"
* name ^slicing.ordered = false
* name ^slicing.rules = #openAtEnd
* name contains official 1..1
* name[official] ^short = "Name as registered"
* name[official].use 1..
* name[official].use = #official (exactly)
* name[official].use from NameUseValueSet (required)
* name[official].family 1..

* telecom.system 1..
* telecom.value 1..

* gender from AdministrativeGenderValueSet (required)
* birthDate.extension contains
    http://hl7.org/fhir/StructureDefinition/patient-birthTime named patient-birthTime 0..1

* maritalStatus from MaritalStatusValueSet (required)
* maritalStatus.coding 1..1
* maritalStatus.coding.system 1..
* maritalStatus.coding.code 1..
* maritalStatus.coding.display 1..

* contact.name 1..
* contact.name.use 1..
* contact.gender from AdministrativeGenderValueSet (required)
* contact.organization only Reference(CareConnect-Organization-1)

* animal 0..0
* communication 0..0
* communication ^short = "Not used: see the extension nhsCommunication"

* generalPractitioner only Reference(CareConnect-Organization-1 or CareConnect-Practitioner-1)
* managingOrganization only Reference(CareConnect-Organization-1)
* link.other only Reference(RelatedPerson or CareConnect-Patient-1)
