Instance: cc-patient-okonkwo
InstanceOf: CareConnect-Patient-1
Title: "Alex Okonkwo, treated by the trust"
* extension[ethnicCategory].valueCodeableConcept = EthnicCategoryCodeSystem#N "African"
* extension[nhsCommunication].extension[language].valueCodeableConcept = HumanLanguageCodeSystem#ig "Igbo"
* extension[nhsCommunication].extension[preferred].valueBoolean = true
* extension[nhsCommunication].extension[interpreterRequired].valueBoolean = true
* insert NhsNumber(9990001049, 02)
* active = true
* insert OfficialName(Okonkwo, Alex)
* insert Mobile(07700 900149)
* gender = #female
* birthDate = "1976-11-02"
* insert HomeAddress(27 Specimen Road, Mockford, XX2 3DD)
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-vale-trust)
