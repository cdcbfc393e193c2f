ValueSet: ObservationInterpretationValueSet
Id: CareConnect-ObservationInterpretation-1
Title: "CareConnect Observation Interpretation"
Description: "What the result of an observation means: codes of HL7 v2 table 0078, and potentially abnormal."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ObservationInterpretation-1"
* ^name = "CareConnect Observation Interpretation"
* insert PublishedTerminology(1.0.0, 2021-04-27T17:16:00+00:00)
* insert CopyrightHl7UkOf(2021)
* include codes from system ObservationInterpretationCodeSystem
* $v2-0078#< "Off scale low"
* $v2-0078#> "Off scale high"
* $v2-0078#A "Abnormal"
* $v2-0078#AA "Critically abnormal"
* $v2-0078#AC "Anti-complementary"
* $v2-0078#B "Better"
* $v2-0078#D "Significant change down"
* $v2-0078#DET "Detected"
* $v2-0078#H "High"
* $v2-0078#HH "Critically high"
* $v2-0078#HM "Hold for Medical Review"
* $v2-0078#HU "Very high"
* $v2-0078#I "Intermediate"
* $v2-0078#IE "Insufficient evidence"
* $v2-0078#IND "Indeterminate"
* $v2-0078#L "Low"
* $v2-0078#LL "Critically low"
* $v2-0078#LU "Very low"
* $v2-0078#MS "Moderately susceptible"
* $v2-0078#N "Normal"
* $v2-0078#ND "Not Detected"
* $v2-0078#NEG "Negative"
* $v2-0078#NR "Non-reactive"
* $v2-0078#NS "Non-susceptible"
* $v2-0078#null "No range defined, or normal ranges don't apply"
* $v2-0078#OBX "Interpretation qualifiers in separate OBX segments"
* $v2-0078#POS "Positive"
* $v2-0078#QCF "Quality Control Failure"
* $v2-0078#R "Resistant"
* $v2-0078#RR "Reactive"
* $v2-0078#S "Susceptible"
* $v2-0078#SDD "Susceptible-dose dependent"
* $v2-0078#SYN-R "Synergy - resistant"
* $v2-0078#SYN-S "Synergy - susceptible"
* $v2-0078#TOX "Cytotoxic substance present"
* $v2-0078#U "Significant change up"
* $v2-0078#VS "Very susceptible. Indicates for microbiology susceptibilities only."
* $v2-0078#W "Worse"
* $v2-0078#WR "Weakly reactive"

CodeSystem: ObservationInterpretationCodeSystem
Id: CareConnect-ObservationInterpretation-1
Title: "CareConnect Observation Interpretation"
Description: "An interpretation besides those of HL7 v2 table 0078 (OID 2.16.840.1.113883.2.1.3.2.4.17.304)."
* ^url = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ObservationInterpretation-1"
* ^name = "Care Connect Observation Interpretation"
* insert ActiveTerminology(1.0.0, 2021-04-28T00:00:00+00:00)
* insert CopyrightHl7UkOf(2021)
* insert CompleteCaseSensitive
* #PA "Potentially abnormal"
