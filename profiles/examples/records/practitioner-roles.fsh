// What each practitioner does for whom, and the services that can be booked.

Instance: cc-practitionerrole-adeyemi
InstanceOf: PractitionerRole
* insert RoleOf(adeyemi, 999000000111, fernhollow, R0260, General Medical Practitioner)
* location = Reference(cc-location-fernhollow)
* healthcareService = Reference(cc-healthcareservice-fernhollow-gp)

// The same doctor, for a day a week in another practice: a search by practitioner finds two.
Instance: cc-practitionerrole-adeyemi-brindle
InstanceOf: PractitionerRole
* insert RoleOf(adeyemi, 999000000211, brindle, R0260, General Medical Practitioner)
* availableTime.daysOfWeek = #fri
* availableTime.availableStartTime = "09:00:00"
* availableTime.availableEndTime = "17:00:00"

Instance: cc-practitionerrole-pemberton
InstanceOf: PractitionerRole
* insert RoleOf(pemberton, 999000000114, brindle, R0260, General Medical Practitioner)

Instance: cc-practitionerrole-castellano
InstanceOf: PractitionerRole
* insert RoleOf(castellano, 999000000112, vale-trust, R0050, Consultant)
* specialty = $snomed-ct#394609007 "General surgery"
* location = Reference(cc-location-vale-hospital)
* healthcareService = Reference(cc-healthcareservice-vale-surgery)

Instance: cc-practitionerrole-nyberg
InstanceOf: PractitionerRole
* insert RoleOf(nyberg, 999000000118, vale-trust, R0050, Consultant)
* specialty = $snomed-ct#394802001 "General medicine"
* location = Reference(cc-location-vale-hospital)
* healthcareService = Reference(cc-healthcareservice-vale-medicine)

Instance: cc-practitionerrole-fairbairn
InstanceOf: PractitionerRole
* insert RoleOf(fairbairn, 999000000117, vale-trust, R0050, Consultant)
* specialty = $snomed-ct#394576009 "Accident & emergency"
* location = Reference(cc-location-vale-emergency)

Instance: cc-practitionerrole-huang
InstanceOf: PractitionerRole
* insert RoleOf(huang, 999000000113, vale-community, R0700, Community Nurse)
* healthcareService = Reference(cc-healthcareservice-vale-nursing)

Instance: cc-practitionerrole-tolliver
InstanceOf: PractitionerRole
* insert RoleOf(tolliver, 999000000115, vale-trust, R0680, Midwife)
* location = Reference(cc-location-vale-outpatients)
* healthcareService = Reference(cc-healthcareservice-vale-maternity)

Instance: cc-practitionerrole-haddad
InstanceOf: PractitionerRole
* insert RoleOf(haddad, 999000000116, mockford-pharmacy, R1290, Pharmacist)

Instance: cc-practitionerrole-ellery
InstanceOf: PractitionerRole
* insert RoleOf(ellery, 999000000119, vale-community, R0690, Community Practitioner)
* active = false
* period.start = "2015-04-01"
* period.end = "2025-03-31"

Instance: cc-healthcareservice-fernhollow-gp
InstanceOf: HealthcareService
* insert Service(FH-GP, fernhollow, Appointments with a GP)
* specialty = $snomed-ct#394814009 "General practice"
* location = Reference(cc-location-fernhollow)

Instance: cc-healthcareservice-vale-nursing
InstanceOf: HealthcareService
* insert Service(VC-CN, vale-community, Community nursing)

Instance: cc-healthcareservice-vale-surgery
InstanceOf: HealthcareService
* insert Service(VT-GS, vale-trust, Outpatient clinic of general surgery)
* specialty = $snomed-ct#394609007 "General surgery"
* location = Reference(cc-location-vale-outpatients)

Instance: cc-healthcareservice-vale-medicine
InstanceOf: HealthcareService
* insert Service(VT-GM, vale-trust, Outpatient clinic of general medicine)
* specialty = $snomed-ct#394802001 "General medicine"
* location = Reference(cc-location-vale-outpatients)

Instance: cc-healthcareservice-vale-maternity
InstanceOf: HealthcareService
* insert Service(VT-MT, vale-trust, Maternity care)
* specialty = $snomed-ct#408470005 "Obstetrics"
* location = Reference(cc-location-vale-outpatients)
