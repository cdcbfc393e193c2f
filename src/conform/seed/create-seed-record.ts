import type { FhirClient } from '../../client/fhir-client.js';
import { formatExactJson } from '../../fhir/exact-json.js';
import { isSuccess, type Answer } from '../answer.js';
import { findCreatedId } from '../interactions/create.js';
import { askTarget, describeRefusal } from './ask-target.js';
import { findEarlierPatient } from './find-earlier-patient.js';
import { toKey, type SeedRecord } from './seed-record.js';

/** How a record is created. */
export interface Creation {
  readonly method: 'POST' | 'PUT';
  /** An earlier try ended without an answer that says what became of the record, so that it may be there. */
  readonly isUnsure: boolean;
  /** The target can be searched for it, and showed before that try that it did not hold it. */
  readonly canLookUp: boolean;
  /** Called before the target is asked to create. */
  readonly begin: () => Promise<void>;
}

/** Where a record stands on the target, as `[type]/[id]`, or why it does not; `isUnsure` where it may stand there all the same. */
export type Created = { readonly place: string } | { readonly problem: string; readonly isUnsure?: boolean };

/**
 * Has the target create a record: under an id of its own by POST, under the record's id by PUT. A PUT is only sent
 * where nothing stands at the id (https://hl7.org/fhir/STU3/http.html#upsert).
 */
export async function createSeedRecord(
  client: FhirClient,
  record: SeedRecord,
  creation: Creation,
): Promise<Created> {
  return creation.method === 'PUT'
    ? createUnderOwnId(client, record, creation)
    : createUnderGivenId(client, record, creation);
}

async function createUnderOwnId(
  client: FhirClient,
  record: SeedRecord,
  { isUnsure, begin }: Creation,
): Promise<Created> {
  const place = toKey(record);
  const there = await askTarget(client, { method: 'GET', path: place, accept: 'json' });
  if (isSuccess(there)) {
    const problem = `${place} is there already and is not of this journal, so it was left as it is`;
    return isUnsure ? { place } : { problem };
  }
  // Anything but "not there" leaves open what a PUT would overwrite.
  if (![404, 410].includes(there.response.status)) return { problem: describeRefusal(there) };
  await begin();
  const answer = await askTarget(client, { method: 'PUT', path: place, body: formatExactJson(record) });
  return isSuccess(answer) ? { place } : toProblem(answer);
}

async function createUnderGivenId(
  client: FhirClient,
  record: SeedRecord,
  { isUnsure, canLookUp, begin }: Creation,
): Promise<Created> {
  const earlier = isUnsure && canLookUp ? await findEarlierPatient(client, record) : undefined;
  if (earlier !== undefined) return { place: earlier.place };
  await begin();
  const { id, ...content } = record;
  const body = formatExactJson(content);
  const answer = await askTarget(client, { method: 'POST', path: record.resourceType, body });
  if (!isSuccess(answer)) return toProblem(answer);
  const given = findCreatedId(answer, record.resourceType);
  if (given !== undefined) return { place: `${record.resourceType}/${given}` };
  const { method, url } = answer.exchange.request;
  const status = String(answer.response.status);
  const problem = `${method} ${url} was answered with ${status}, and not with the id of what it created`;
  return { problem, isUnsure: true };
}

/** What a gateway answers that does not know what became of the request (https://www.rfc-editor.org/rfc/rfc9110#section-15.6). */
const gatewayErrors: ReadonlySet<number> = new Set([502, 504]);

function toProblem(answer: Answer): Created {
  return { problem: describeRefusal(answer), isUnsure: gatewayErrors.has(answer.response.status) };
}
