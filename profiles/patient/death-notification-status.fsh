Extension: Extension-CareConnect-DeathNotificationStatus-1
Id: Extension-CareConnect-DeathNotificationStatus-1
Title: "CareConnect Death Notification Status"
Description: "What the Personal Demographics Service (PDS) holds on the notice of the patient's death."
Context: Patient
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeathNotificationStatus-1"
* insert PublishedStructure(1.1.0, 2018-11-05, 2016)
* . 0..1
* extension contains
    deathNotificationStatus 1..1 and
    systemEffectiveDate 0..1
* extension[deathNotificationStatus] ^short = "Kind of death notice"
* extension[deathNotificationStatus].value[x] 1..1
* extension[deathNotificationStatus].value[x] only CodeableConcept
* extension[deathNotificationStatus].value[x] from DeathNotificationStatusValueSet (required)
* extension[deathNotificationStatus].value[x].coding.system = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-DeathNotificationStatus-1" (exactly)
* extension[systemEffectiveDate] ^short = "From when PDS holds this status"
* extension[systemEffectiveDate].value[x] only dateTime
