// Has died, and nobody knows when.

Instance: cc-patient-delgado
InstanceOf: CareConnect-Patient-1
Title: "Rosa Delgado, who has died on an unknown day"
* insert NhsNumber(9990002118, 01)
* active = false
* insert OfficialName(Delgado, Rosa)
* gender = #female
* birthDate = "1944-12-24"
* deceasedBoolean = true
* insert HomeAddress(17 Mock Gate, Mockford, XX2 9RR)
* generalPractitioner = Reference(cc-practitioner-pemberton)
* managingOrganization = Reference(cc-organization-brindle)

Instance: cc-allergyintolerance-delgado-none
InstanceOf: AllergyIntolerance
* insert NoKnownAllergy(delgado, 2015-01-12)

Instance: cc-condition-delgado-hypertension
InstanceOf: Condition
* insert Problem(delgado, active, 38341003, Hypertensive disorder, 2003)

Instance: cc-observation-delgado-blood-pressure
InstanceOf: Observation
* insert BloodPressure(delgado, 2015-01-12T11:00:00+00:00, 149, 86)
