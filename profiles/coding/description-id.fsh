// Used wherever CareConnect asks for a code of SNOMED CT.
Extension: Extension-coding-sctdescid
Id: Extension-coding-sctdescid
Title: "SNOMED CT Description ID"
Description: "Which description (term) of a SNOMED CT concept was chosen, so that the record can show the words that its author saw."
Context: Encounter, Condition, Observation, Flag, Immunization, AllergyIntolerance, FamilyMemberHistory, MedicationRequest, MedicationStatement, Procedure, Medication, DiagnosticReport, Specimen, ProcedureRequest, MedicationAdministration
* ^url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-coding-sctdescid"
* insert PublishedStructure(1.3.0, 2020-10-16, 2016)
* . 0..1
* extension contains
    descriptionId 1..1 and
    descriptionDisplay 0..1
* extension[descriptionId] ^short = "Id of the description"
* extension[descriptionId].value[x] only id
* extension[descriptionDisplay] ^short = "The description's own words, where Coding.display has others"
* extension[descriptionDisplay].value[x] only string
