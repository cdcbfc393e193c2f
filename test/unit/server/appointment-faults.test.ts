import { describe } from 'vitest';
import { appointmentFaults } from '../../../src/server/faults/appointments.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { startRecordServer, stringsOf, statusOf, totalOf, valuesOf, type Look } from '../../support/looks.js';

const margaret = 'patient=cc-patient-ashworth-margaret';
const booked = '/Appointment/cc-appointment-ashworth-margaret-2035';
const taken = '/Slot/cc-slot-ashworth-margaret-2035';

/** Whether anyone of these takes part in the booked appointment. */
function participates(start: string): Look<boolean> {
  return async (full) =>
    (await stringsOf(booked, 'participant.actor.reference')(full)).some((reference) =>
      reference.startsWith(start),
    );
}

describe('the faults of appointments', () => {
  describeFaults({
    faults: appointmentFaults,
    start: startRecordServer,
    probes: {
      'cancelled-appointment-shown-as-booked': probe(
        stringsOf('/Appointment/cc-appointment-ashworth-margaret-2026-cancelled', 'status'),
        ['cancelled'],
        ['booked'],
      ),
      'missed-appointment-shown-as-fulfilled': probe(
        stringsOf('/Appointment/cc-appointment-ashworth-nadia-2026-noshow-1', 'status'),
        ['noshow'],
        ['fulfilled'],
      ),
      'appointment-ends-before-start': probe(
        stringsOf('/Appointment/cc-appointment-varga-2026', 'start'),
        ['2026-09-14T09:40:00+01:00'],
        ['2026-09-14T10:00:00+01:00'],
      ),
      'appointment-hour-off': probe(
        stringsOf(booked, 'start'),
        ['2035-03-12T09:00:00+00:00'],
        ['2035-03-12T10:00:00+00:00'],
      ),
      'appointment-without-patient': probe(participates('Patient/cc-patient-ashworth-margaret'), true, false),
      'appointment-without-practitioner': probe(participates('Practitioner/'), true, false),
      'appointment-participant-leads-nowhere': probe(participates('Practitioner/not-there'), false, true),
      'appointment-slot-leads-nowhere': probe(
        stringsOf(booked, 'slot.reference'),
        ['Slot/cc-slot-ashworth-margaret-2035'],
        ['Slot/not-there'],
      ),
      'taken-slot-shown-as-free': probe(stringsOf(taken, 'status'), ['busy'], ['free']),
      'slot-leads-to-no-schedule': probe(
        stringsOf(taken, 'schedule.reference'),
        ['Schedule/cc-schedule-adeyemi'],
        ['Schedule/not-there'],
      ),
      'slot-outside-of-horizon': probe(
        stringsOf('/Schedule/cc-schedule-adeyemi', 'planningHorizon.end'),
        ['2035-12-31'],
        ['2010-12-31'],
      ),
      'schedule-without-actor': probe(
        stringsOf('/Schedule/cc-schedule-adeyemi', 'actor.reference'),
        [
          'Practitioner/cc-practitioner-adeyemi',
          'Location/cc-location-fernhollow',
          'HealthcareService/cc-healthcareservice-fernhollow-gp',
        ],
        ['Practitioner/not-there', 'Location/not-there', 'HealthcareService/not-there'],
      ),
      'appointments-of-everyone': probe(totalOf(`/Appointment?${margaret}`), 4, 22),
      'appointment-search-ignores-date': probe(totalOf(`/Appointment?${margaret}&date=ge2035`), 1, 4),
      'appointment-search-ignores-status': probe(totalOf(`/Appointment?${margaret}&status=cancelled`), 1, 4),
      'appointment-search-ignores-actor': probe(
        totalOf(`/Appointment?${margaret}&actor=Practitioner/cc-practitioner-nyberg`),
        0,
        4,
      ),
      'slot-search-ignores-schedule': probe(
        totalOf('/Slot?schedule=cc-schedule-castellano&start=ge2035'),
        1,
        11,
      ),
      'slot-search-ignores-start': probe(
        totalOf('/Slot?schedule=cc-schedule-castellano&start=2035-06-05'),
        1,
        3,
      ),
      'slot-search-ignores-status': probe(
        totalOf('/Slot?schedule=cc-schedule-adeyemi&start=2035-03-12&status=free'),
        2,
        4,
      ),
      'booked-appointment-shown-as-pending': probe(stringsOf(booked, 'status'), ['booked'], ['pending']),
      'appointment-not-found': probe(statusOf(booked), 200, 404),
      'slot-not-found': probe(statusOf(taken), 200, 404),
      'schedule-not-found': probe(statusOf('/Schedule/cc-schedule-nyberg'), 200, 404),
      'appointment-minutes-wrong': probe(valuesOf(booked, 'minutesDuration'), [], [90]),
      'appointment-with-someone-else': probe(
        participates('Practitioner/cc-practitioner-castellano'),
        false,
        true,
      ),
      'appointment-search-loses-booked': probe(
        totalOf('/Appointment?_id=cc-appointment-ashworth-margaret-2035'),
        1,
        0,
      ),
      'appointment-search-loses-unkept': probe(
        totalOf('/Appointment?_id=cc-appointment-ashworth-margaret-2026-cancelled'),
        1,
        0,
      ),
      'slot-ends-before-start': probe(
        stringsOf(taken, 'start'),
        ['2035-03-12T09:00:00+00:00'],
        ['2035-03-12T09:20:00+00:00'],
      ),
      'schedule-search-ignores-actor': probe(
        totalOf('/Schedule?actor=Practitioner/cc-practitioner-nyberg'),
        1,
        4,
      ),
      'schedule-search-ignores-date': probe(
        totalOf('/Schedule?actor=Practitioner/cc-practitioner-adeyemi&date=lt2019'),
        0,
        1,
      ),
    },
    alsoShownIn: {
      // What cannot be read shows nothing of its own.
      'appointment-not-found': [
        'appointment-ends-before-start',
        'appointment-hour-off',
        'appointment-slot-leads-nowhere',
        'appointment-without-patient',
        'appointment-without-practitioner',
        'booked-appointment-shown-as-pending',
        'cancelled-appointment-shown-as-booked',
        'missed-appointment-shown-as-fulfilled',
      ],
      'slot-not-found': ['slot-ends-before-start', 'slot-leads-to-no-schedule', 'taken-slot-shown-as-free'],
      'schedule-not-found': ['schedule-without-actor', 'slot-outside-of-horizon'],
      // What no search sees is missing from each list.
      'appointment-search-loses-booked': ['appointment-search-ignores-date', 'appointments-of-everyone'],
      'appointment-search-loses-unkept': ['appointment-search-ignores-status', 'appointments-of-everyone'],
      'appointment-hour-off': ['appointment-ends-before-start'],
      'appointment-ends-before-start': ['appointment-hour-off'],
      'appointments-of-everyone': [
        'appointment-search-ignores-actor',
        'appointment-search-ignores-date',
        'appointment-search-ignores-status',
      ],
      'slot-search-ignores-start': ['slot-search-ignores-schedule', 'slot-search-ignores-status'],
    },
  });
});
