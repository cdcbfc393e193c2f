ValueSet: ACVPUValueSet
Id: CareConnect-ACVPU-1
Title: "CareConnect ACVPU"
Description: "The ACVPU scale in SNOMED CT: alert, new confusion, responds to voice, responds to pain, unresponsive. The filter is as published, with an OR missing."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ACVPU-1"
* ^name = "Care Connect ACVPU"
* insert PublishedTerminology(1.0.0, 2018-11-08T16:01:00+00:00)
* insert CopyrightSnomedCt
* include codes from system $snomed-ct where constraint = "(248234008 |Mentally alert| OR 300202002 |Responds to voice| OR 450847001 |Responds to pain| OR 422768004 |Unresponsive| 130987000 |Acute confusion|)"
