// Has just turned sixteen (on 20 November 2026): the youngest who may be invited.

Instance: cc-patient-blythe
InstanceOf: CareConnect-Patient-1
Title: "Owen Blythe, just sixteen"
* insert NhsNumber(9990002053, 01)
* active = true
* insert OfficialName(Blythe, Owen)
* insert Mobile(07700 900253)
* gender = #male
* birthDate = "2010-11-20"
* insert HomeAddress(9 Fixture Close, Exampleton, XX1 7QQ)
* generalPractitioner = Reference(cc-practitioner-adeyemi)
* managingOrganization = Reference(cc-organization-fernhollow)

Instance: cc-allergyintolerance-blythe-peanut
InstanceOf: AllergyIntolerance
* insert AllergyOf(blythe, resolved, confirmed, 256349002, Peanut - dietary, 2013-08-08)

Instance: cc-condition-blythe-eczema
InstanceOf: Condition
* insert Problem(blythe, resolved, 43116000, Eczema, 2011-06)
* abatementString = "in childhood"

Instance: cc-encounter-blythe-2026
InstanceOf: Encounter
* insert Consultation(blythe, adeyemi, 2026-11-23T16:00:00+00:00, 2026-11-23T16:15:00+00:00)

Instance: cc-observation-blythe-weight
InstanceOf: Observation
* insert Weight(blythe, 2026-11-23, 61.2)

Instance: cc-slot-blythe-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-1201, busy, 2035-01-22T16:00:00+00:00, 2035-01-22T16:20:00+00:00)

Instance: cc-appointment-blythe-2035
InstanceOf: Appointment
* insert AppointmentOf(blythe, adeyemi, booked, 2026-11-23T16:20:00+00:00, 2035-01-22T16:00:00+00:00, 2035-01-22T16:20:00+00:00)
* slot = Reference(cc-slot-blythe-2035)
