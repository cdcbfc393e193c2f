import type { FhirClient } from '../../client/fhir-client.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { findResource, isSuccess } from '../answer.js';
import { hasIdentifier } from '../expectations/matches-criterion.js';
import { formatIdentifierValue } from '../search/search-value.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { askTarget } from './ask-target.js';
import { hasMembers, type SeedRecord } from './seed-record.js';

/** A patient of the target who has the NHS number of one that is to be loaded. */
export interface EarlierPatient {
  readonly nhsNumber: string;
  /** As `Patient/[id]`. */
  readonly place: string;
}

/**
 * Searches the target for a patient by NHS number; none where it refuses the search, or finds nobody who has the number: a
 * server that does not know the parameter may show everybody (https://hl7.org/fhir/STU3/search.html#errors).
 */
export async function findEarlierPatient(
  client: FhirClient,
  patient: SeedRecord,
): Promise<EarlierPatient | undefined> {
  const nhsNumber = findNhsNumber(patient);
  if (nhsNumber === undefined) return undefined;
  const identifier = { system: nhsNumberSystem, value: nhsNumber };
  const query = { identifier: formatIdentifierValue(identifier) };
  const answer = await askTarget(client, { method: 'GET', path: 'Patient', query });
  const bundle = isSuccess(answer) ? findResource(answer) : undefined;
  const found = bundle === undefined ? [] : selectNodes(bundle, 'entry.resource');
  const id = found
    .filter((each) => each.resourceType === 'Patient' && hasIdentifier(each, identifier))
    .map((each) => findValue(each, 'id'))
    .find((each) => each !== undefined);
  return id === undefined ? undefined : { nhsNumber, place: `Patient/${id}` };
}

/** The NHS number of a patient; none where the patient has none. */
export function findNhsNumber({ identifier }: SeedRecord): string | undefined {
  const own = [identifier].flat().find((each) => hasMembers(each) && each['system'] === nhsNumberSystem);
  return hasMembers(own) && typeof own['value'] === 'string' ? own['value'] : undefined;
}
