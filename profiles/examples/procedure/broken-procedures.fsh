RuleSet: PlainProcedure
* insert Claims(CareConnect-Procedure-1)
* status = #completed
* subject = Reference(patient-minimal)

Instance: procedure-breaks-location-target
InstanceOf: Procedure
Title: "Procedure whose location is an organization"
* insert Breaks(reference-target)
* insert PlainProcedure
* location.reference = "Organization/organization-minimal"

Instance: procedure-breaks-complication-display-missing
InstanceOf: Procedure
Title: "Procedure with a complication that has no display"
* insert Breaks(element-min)
* insert PlainProcedure
* complication.coding = $snomed-ct#422400008

Instance: procedure-breaks-two-anaesthetic-issues
InstanceOf: Procedure
Title: "Procedure with two issues of the anaesthetic, of which one may be recorded"
* insert Breaks(slice-max)
* insert PlainProcedure
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AnaestheticIssues-1"
* extension[0].valueCodeableConcept = $snomed-ct#422400008 "Vomiting"
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AnaestheticIssues-1"
* extension[1].valueCodeableConcept = $snomed-ct#421581006 "Pharyngeal swelling"

Instance: procedure-breaks-anaesthetic-issues-type
InstanceOf: Procedure
Title: "Procedure that says yes to the question for issues of the anaesthetic"
* insert Breaks(type-forbidden)
* insert PlainProcedure
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AnaestheticIssues-1"
* extension.valueBoolean = true
