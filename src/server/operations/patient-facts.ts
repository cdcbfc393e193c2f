import { stringsAt, type StoredResource } from '../resource.js';
import type { OperationFacts } from './operation-facts.js';

/** What the operations of registration go by. */
export interface PatientFacts {
  readonly deceased: boolean;
  readonly registered: boolean;
  /** Whether the caller may see the patient's data. */
  readonly isOpen: boolean;
  /** A FHIR date, which may be a year or a month. */
  readonly dateOfBirth?: string;
}

/** Reasons not to invite a patient to register. */
export type InvitationBar = 'not-found' | 'deceased' | 'registered' | 'no-birth-date' | 'under-16';

/** The facts on a patient, from the record and from what the server was told. */
export function toPatientFacts(patient: StoredResource, facts: OperationFacts): PatientFacts {
  const [dateOfBirth] = stringsAt(patient, 'birthDate');
  return {
    deceased: patient['deceasedBoolean'] === true || stringsAt(patient, 'deceasedDateTime').length > 0,
    registered: facts.registered.includes(patient.id),
    isOpen: !facts.closed.includes(patient.id),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
  };
}

/** All that speaks against inviting a patient. */
export function barsOf(facts: PatientFacts | undefined, now: Date): readonly InvitationBar[] {
  if (facts === undefined) return ['not-found'];
  const { deceased, registered, dateOfBirth } = facts;
  return [
    ...(deceased ? (['deceased'] as const) : []),
    ...(registered ? (['registered'] as const) : []),
    ...(dateOfBirth === undefined ? (['no-birth-date'] as const) : []),
    ...(dateOfBirth !== undefined && isUnder16(dateOfBirth, now) ? (['under-16'] as const) : []),
  ];
}

/** By the date in UTC. Of whom only the year or month of birth is known is taken for as young as can be. */
function isUnder16(dateOfBirth: string, now: Date): boolean {
  const [year = '', month = '12', day = '31'] = dateOfBirth.split('-');
  const sixteenth = `${String(Number(year) + 16).padStart(4, '0')}-${month}-${day}`;
  return now.toISOString().slice(0, 10) < sixteenth;
}
