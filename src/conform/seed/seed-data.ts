import type { TargetData, TargetPatient } from '../../model/target.js';
import { findReferenceData } from '../reference-data.js';
import type { SeedOutcome } from './seed-outcome.js';
import { toId } from './seed-record.js';

/** The part of a target file's `data` that names records. */
export type SeedData = Pick<TargetData, 'patients' | 'organizations' | 'practitioners' | 'records'>;

/**
 * What a target file says of the records that were loaded, so that a run finds them. `roles` are the ids that records
 * had before they were loaded, by the symbolic names that scenarios have for them.
 */
export function toSeedData(
  { placed, places }: Pick<SeedOutcome, 'placed' | 'places'>,
  roles: Readonly<Record<string, string>>,
): SeedData {
  const idOf = new Map([...places].map(([key, place]) => [toId(key), toId(place)]));
  const placedRoles = Object.entries(roles).flatMap(([role, id]) => {
    const given = idOf.get(id);
    return given === undefined ? [] : [[role, given] as const];
  });
  const { data } = findReferenceData(placed, Object.fromEntries(placedRoles));
  const patients = Object.fromEntries(
    Object.entries(data.patients).map(([name, patient]) => [name, withWholeDate(patient)] as const),
  );
  return { ...data, patients };
}

/** A target file tells a birth date to the day or not at all. */
function withWholeDate({ birthDate, ...patient }: TargetPatient): TargetPatient {
  return birthDate?.length === 10 ? { ...patient, birthDate } : patient;
}
