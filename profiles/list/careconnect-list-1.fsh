Profile: CareConnect-List-1
Parent: List
Id: CareConnect-List-1
Title: "CareConnect List"
Description: "Records kept together for a purpose, such as a patient's allergies, medicines or problems."
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-List-1"
* insert PublishedStructure(1.0.0, 2018-04-16T09:18:08.61+01:00, 2016)

// The extension is not published. SUSHI makes slices of extensions that it knows only, so the slice is made of another.
* extension contains http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter named clinicalSetting 0..1 MS
* extension[clinicalSetting] ^short = "In what setting the list was made; the extension is not published"
* extension[clinicalSetting] ^type.profile = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ClinicalSetting-1"
* insert FullIdentifier(identifier)
* subject only Reference(Group or Device or CareConnect-Patient-1 or CareConnect-Location-1)
* encounter only Reference(CareConnect-Encounter-1)
* source only Reference(Device or CareConnect-Patient-1 or CareConnect-Practitioner-1)
* insert NoteAuthor(note)
