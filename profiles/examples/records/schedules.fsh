// Whose time can be booked, and slots that are free or blocked. Slots that are taken stand with their appointments.
// What lies ahead lies in 2035, so that it does so for long.

Instance: cc-schedule-adeyemi
InstanceOf: Schedule
* insert ScheduleOf(S-01, adeyemi, fernhollow, fernhollow-gp)
* planningHorizon.start = "2020-01-01"
* planningHorizon.end = "2035-12-31"

Instance: cc-schedule-castellano
InstanceOf: Schedule
* insert ScheduleOf(S-02, castellano, vale-outpatients, vale-surgery)

Instance: cc-schedule-nyberg
InstanceOf: Schedule
* insert ScheduleOf(S-03, nyberg, vale-outpatients, vale-medicine)

Instance: cc-schedule-tolliver
InstanceOf: Schedule
* insert ScheduleOf(S-04, tolliver, vale-outpatients, vale-maternity)

Instance: cc-slot-adeyemi-free-1
InstanceOf: Slot
* insert SlotOf(adeyemi, F-0001, free, 2035-03-12T09:20:00+00:00, 2035-03-12T09:40:00+00:00)

Instance: cc-slot-adeyemi-free-2
InstanceOf: Slot
* insert SlotOf(adeyemi, F-0002, free, 2035-03-12T09:40:00+00:00, 2035-03-12T10:00:00+00:00)
* extension.url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* extension.valueCode = #Telephone

Instance: cc-slot-adeyemi-meeting
InstanceOf: Slot
* insert SlotOf(adeyemi, F-0003, busy-unavailable, 2035-03-12T12:00:00+00:00, 2035-03-12T13:00:00+00:00)

Instance: cc-slot-castellano-free
InstanceOf: Slot
* insert SlotOf(castellano, F-0004, free, 2035-06-05T14:00:00+01:00, 2035-06-05T14:30:00+01:00)
