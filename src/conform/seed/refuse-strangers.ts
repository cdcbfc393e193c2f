import type { FhirClient } from '../../client/fhir-client.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource, isSuccess } from '../answer.js';
import { hasIdentifier } from '../expectations/matches-criterion.js';
import { findValue } from '../select-nodes.js';
import { askTarget } from './ask-target.js';
import { findNhsNumber } from './find-earlier-patient.js';
import { toKey, toType, type SeedRecord } from './seed-record.js';

/** What a journal says of a target, and what was loaded. */
interface Loaded {
  /** Place on the target by key. */
  readonly places: ReadonlyMap<string, string>;
  readonly records: readonly SeedRecord[];
}

/**
 * Throws `usage` where somebody else stands at the place of a patient of the journal, as after a test system was set back
 * and gave the ids out again: what the journal names is others' then, and must not be removed or referred to.
 */
export async function refuseStrangers(client: FhirClient, { places, records }: Loaded): Promise<void> {
  for (const patient of records) {
    const place = places.get(toKey(patient));
    if (place === undefined || toType(place) !== 'Patient' || !(await isStranger(client, place, patient)))
      continue;
    throw new ToolkitError(
      'usage',
      `${place} of the target has neither the NHS number nor the date of birth of the patient whom the journal has there. ` +
        'Where the target was set back since, delete the journal. Nothing was written or removed.',
    );
  }
}

/** A patient who was changed since is told by either the number or the date. */
async function isStranger(client: FhirClient, place: string, patient: SeedRecord): Promise<boolean> {
  const answer = await askTarget(client, { method: 'GET', path: place });
  const found = isSuccess(answer) ? findResource(answer) : undefined;
  if (found?.resourceType !== 'Patient') return false;
  const value = findNhsNumber(patient);
  const hasNumber = value !== undefined && hasIdentifier(found, { system: nhsNumberSystem, value });
  return !hasNumber && findValue(found, 'birthDate') !== patient['birthDate'];
}
