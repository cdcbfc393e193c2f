import type { FhirClient } from '../../client/fhir-client.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { findResource, isSuccess } from '../answer.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { askTarget } from './ask-target.js';
import { hasMembers, type SeedRecord } from './seed-record.js';

/** A patient of the target who has the NHS number of one that is to be loaded. */
export interface EarlierPatient {
  readonly nhsNumber: string;
  /** As `Patient/[id]`. */
  readonly place: string;
}

/** Searches the target for a patient by NHS number; none where it finds nobody or refuses the search. */
export async function findEarlierPatient(
  client: FhirClient,
  patient: SeedRecord,
): Promise<EarlierPatient | undefined> {
  const nhsNumber = findNhsNumber(patient);
  if (nhsNumber === undefined) return undefined;
  const query = { identifier: `${nhsNumberSystem}|${nhsNumber}` };
  const answer = await askTarget(client, { method: 'GET', path: 'Patient', query });
  const bundle = isSuccess(answer) ? findResource(answer) : undefined;
  const found = bundle === undefined ? [] : selectNodes(bundle, 'entry.resource');
  const id = found
    .filter(({ resourceType }) => resourceType === 'Patient')
    .map((each) => findValue(each, 'id'))
    .find((each) => each !== undefined);
  return id === undefined ? undefined : { nhsNumber, place: `Patient/${id}` };
}

function findNhsNumber({ identifier }: SeedRecord): string | undefined {
  const own = [identifier].flat().find((each) => hasMembers(each) && each['system'] === nhsNumberSystem);
  return hasMembers(own) && typeof own['value'] === 'string' ? own['value'] : undefined;
}
