ValueSet: ManufacturedMaterialSnCTValueSet
Id: CareConnect-ManufacturedMaterialSnCT-1
Title: "CareConnect Manufactured Material (SNOMED CT)"
Description: "Pharmaceutical products and personal medical devices: the SNOMED CT UK reference set of manufactured material."
* ^url = "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ManufacturedMaterialSnCT-1"
* ^name = "Care Connect Manufactured Material SnCT"
* insert ActiveTerminology(1.0.0, 2017-08-01T00:00:00+00:00)
* insert CopyrightSnomedCt
* insert ValueSetOid(2.16.840.1.113883.2.1.3.2.4.15.11.36)
* include codes from system $snomed-ct where concept in "999000031000001105"
