import type { Fault } from '../fault.js';
import { stringsAt, type Resource } from '../resource.js';
import { cannotBeRead, ignoreParameter, loseFromSearch } from './alter-search.js';
import { alterEach, alterElement, alterType } from './alter-shown.js';

/** Defects of Appointment, Slot and Schedule. */
export const appointmentFaults: readonly Fault[] = [
  {
    id: 'cancelled-appointment-shown-as-booked',
    title: 'A cancelled appointment is shown as booked',
    description: 'Appointment.status is "booked" where it was cancelled.',
    requirement: 'CC-APP-002',
    alter: alterElement('Appointment', 'status', (status) => (status === 'cancelled' ? 'booked' : status)),
  },
  {
    id: 'missed-appointment-shown-as-fulfilled',
    title: 'A missed appointment is shown as kept',
    description: 'Appointment.status is "fulfilled" where the patient did not attend ("noshow").',
    requirement: 'CC-APP-002',
    alter: alterElement('Appointment', 'status', (status) => (status === 'noshow' ? 'fulfilled' : status)),
  },
  {
    id: 'appointment-ends-before-start',
    title: 'An appointment ends before it begins',
    description: 'Appointment.start and end have changed places.',
    requirement: 'CC-APP-003',
    alter: alterType('Appointment', swapTimes),
  },
  {
    id: 'appointment-hour-off',
    title: 'An appointment is an hour off its slot',
    description: 'Appointment.start and end are an hour later than those of the slot that it takes.',
    requirement: 'CC-APP-007',
    alter: alterType('Appointment', (appointment) => ({
      ...appointment,
      start: anHourLater(appointment['start']),
      end: anHourLater(appointment['end']),
    })),
  },
  {
    id: 'appointment-without-patient',
    title: 'An appointment has no patient',
    description: 'Appointment.participant lacks the patient, by whom searches still find it.',
    requirement: 'CC-APP-004',
    alter: alterParticipants(withoutActor('Patient/')),
  },
  {
    id: 'appointment-without-practitioner',
    title: 'Nobody sees the patient',
    description: 'Appointment.participant lists the patient alone.',
    requirement: 'CC-APP-005',
    alter: alterParticipants(withoutActor('Practitioner/')),
  },
  {
    id: 'appointment-participant-leads-nowhere',
    title: 'A participant of an appointment is not there',
    description: 'Appointment.participant.actor names a Practitioner that cannot be read.',
    requirement: 'CC-APP-006',
    alter: alterParticipants((participant) =>
      isActor(participant, 'Practitioner/')
        ? { ...participant, actor: { reference: 'Practitioner/not-there' } }
        : participant,
    ),
  },
  {
    id: 'appointment-slot-leads-nowhere',
    title: 'The slot of an appointment is not there',
    description: 'Appointment.slot names a Slot that cannot be read.',
    requirement: 'CC-APP-006',
    alter: alterElement('Appointment', 'slot', () => [{ reference: 'Slot/not-there' }]),
  },
  {
    id: 'taken-slot-shown-as-free',
    title: 'A slot that is taken is shown as free',
    description: 'Slot.status is "free" where an appointment has taken it.',
    requirement: 'CC-APP-008',
    alter: alterElement('Slot', 'status', (status) => (status === 'busy' ? 'free' : status)),
  },
  {
    id: 'slot-leads-to-no-schedule',
    title: 'A slot is of no schedule',
    description: 'Slot.schedule names a Schedule that cannot be read.',
    requirement: 'CC-SLT-003',
    alter: alterElement('Slot', 'schedule', () => ({ reference: 'Schedule/not-there' })),
  },
  {
    id: 'slot-outside-of-horizon',
    title: 'A slot lies outside of what its schedule covers',
    description: 'Schedule.planningHorizon ends before its slots.',
    requirement: 'CC-SLT-004',
    alter: alterElement('Schedule', 'planningHorizon', () => ({ start: '2010-01-01', end: '2010-12-31' })),
  },
  {
    id: 'schedule-without-actor',
    title: 'A schedule is of nobody who is there',
    description: 'Schedule.actor names Practitioners, Locations and HealthcareServices that cannot be read.',
    requirement: 'CC-SLT-003',
    alter: alterElement(
      'Schedule',
      'actor',
      alterEach((actor) => ({
        ...actor,
        reference: stringsAt(actor, 'reference').join('').replace(/\/.*/, '/not-there'),
      })),
    ),
  },
  {
    id: 'appointments-of-everyone',
    title: "A search of appointments finds everyone's",
    description: 'The parameter `patient` of Appointment finds the appointments of all patients.',
    requirement: 'CC-APP-010',
    alter: ignoreParameter('Appointment', 'patient'),
  },
  {
    id: 'appointment-search-ignores-date',
    title: 'A search of appointments ignores the date',
    description: 'The parameter `date` of Appointment finds appointments of any date.',
    requirement: 'CC-APP-011',
    alter: ignoreParameter('Appointment', 'date'),
  },
  {
    id: 'appointment-search-ignores-status',
    title: 'A search of appointments ignores the status',
    description: 'The parameter `status` of Appointment finds appointments of any status.',
    requirement: 'CC-APP-011',
    alter: ignoreParameter('Appointment', 'status'),
  },
  {
    id: 'appointment-search-ignores-actor',
    title: 'A search of appointments ignores the actor',
    description: 'The parameter `actor` of Appointment finds appointments with anyone.',
    requirement: 'CC-APP-012',
    alter: ignoreParameter('Appointment', 'actor'),
  },
  {
    id: 'slot-search-ignores-schedule',
    title: 'A search of slots ignores the schedule',
    description: 'The parameter `schedule` of Slot finds the slots of any schedule.',
    requirement: 'CC-SLT-010',
    alter: ignoreParameter('Slot', 'schedule'),
  },
  {
    id: 'slot-search-ignores-start',
    title: 'A search of slots ignores the time',
    description: 'The parameter `start` of Slot finds slots of any time.',
    requirement: 'CC-SLT-010',
    alter: ignoreParameter('Slot', 'start'),
  },
  {
    id: 'slot-search-ignores-status',
    title: 'A search of slots ignores the status',
    description: 'The parameter `status` of Slot finds free and taken slots alike.',
    requirement: 'CC-SLT-010',
    alter: ignoreParameter('Slot', 'status'),
  },
  {
    id: 'booked-appointment-shown-as-pending',
    title: 'A booked appointment is shown as pending',
    description: 'Appointment.status is "pending" where it is booked.',
    requirement: 'CC-APP-002',
    alter: alterElement('Appointment', 'status', (status) => (status === 'booked' ? 'pending' : status)),
  },
  {
    id: 'appointment-not-found',
    title: 'An appointment cannot be read',
    description: 'GET /Appointment/[id] is answered with 404; searches find the appointment.',
    requirement: 'CC-APP-001',
    alter: cannotBeRead('Appointment'),
  },
  {
    id: 'slot-not-found',
    title: 'A slot cannot be read',
    description: 'GET /Slot/[id] is answered with 404; searches find the slot.',
    requirement: 'CC-SLT-001',
    alter: cannotBeRead('Slot'),
  },
  {
    id: 'schedule-not-found',
    title: 'A schedule cannot be read',
    description: 'GET /Schedule/[id] is answered with 404; searches find the schedule.',
    requirement: 'CC-SLT-001',
    alter: cannotBeRead('Schedule'),
  },
  {
    id: 'appointment-minutes-wrong',
    title: 'An appointment lasts longer than it takes',
    description: 'Appointment.minutesDuration is 90, whatever lies between start and end.',
    requirement: 'CC-APP-003',
    alter: alterType('Appointment', (appointment) => ({ ...appointment, minutesDuration: 90 })),
  },
  {
    id: 'appointment-with-someone-else',
    title: 'An appointment is with someone else',
    description:
      'Appointment.participant names a Practitioner who is there, and is not the one whose slot it takes.',
    requirement: 'CC-APP-009',
    alter: alterParticipants((participant) =>
      isActor(participant, 'Practitioner/')
        ? { ...participant, actor: { reference: 'Practitioner/cc-practitioner-castellano' } }
        : participant,
    ),
  },
  {
    id: 'appointment-search-loses-booked',
    title: 'Appointments that are booked are not found',
    description: 'No search finds an Appointment with the status "booked".',
    requirement: 'CC-APP-010',
    alter: loseAppointments('booked'),
  },
  {
    id: 'appointment-search-loses-unkept',
    title: 'Appointments that were not kept are not found',
    description: 'No search finds an Appointment with the status "cancelled" or "noshow".',
    requirement: 'CC-APP-010',
    alter: loseAppointments('cancelled', 'noshow'),
  },
  {
    id: 'slot-ends-before-start',
    title: 'A slot ends before it begins',
    description: 'Slot.start and end have changed places.',
    requirement: 'CC-SLT-002',
    alter: alterType('Slot', swapTimes),
  },
  {
    id: 'schedule-search-ignores-actor',
    title: 'A search of schedules ignores the actor',
    description: 'The parameter `actor` of Schedule finds the schedules of anyone.',
    requirement: 'CC-SLT-011',
    alter: ignoreParameter('Schedule', 'actor'),
  },
  {
    id: 'schedule-search-ignores-date',
    title: 'A search of schedules ignores the date',
    description: 'The parameter `date` of Schedule finds schedules of any time.',
    requirement: 'CC-SLT-011',
    alter: ignoreParameter('Schedule', 'date'),
  },
];

type Participant = Readonly<Record<string, unknown>>;

function alterParticipants(alter: (participant: Participant) => unknown): Fault['alter'] {
  return alterElement('Appointment', 'participant', alterEach(alter));
}

function withoutActor(start: string): (participant: Participant) => unknown {
  return (participant) => (isActor(participant, start) ? undefined : participant);
}

function isActor(participant: Participant, start: string): boolean {
  return stringsAt(participant, 'actor.reference').some((reference) => reference.startsWith(start));
}

function swapTimes(resource: Resource): Resource {
  return { ...resource, start: resource['end'], end: resource['start'] };
}

/** Searches do not see the appointments with these statuses. */
function loseAppointments(...statuses: readonly string[]): Fault['alter'] {
  return loseFromSearch(
    (resource) =>
      resource.resourceType === 'Appointment' &&
      stringsAt(resource, 'status').some((each) => statuses.includes(each)),
  );
}

/** The hour of the clock goes up; date and zone stay, so that it holds for times before 23:00. */
function anHourLater(time: unknown): unknown {
  if (typeof time !== 'string') return time;
  return time.replace(/T(\d\d)/, (_match, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`);
}
