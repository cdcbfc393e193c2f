import type { FhirClient } from '../../client/fhir-client.js';
import { isToolkitError, ToolkitError } from '../../model/toolkit-error.js';
import { createSeedRecord } from './create-seed-record.js';
import { findEarlierPatient } from './find-earlier-patient.js';
import { orderRecords, type SeedStep } from './order-records.js';
import { putRecord } from './put-record.js';
import type { SeedClaims } from './seed-claims.js';
import { refuseStrangers } from './refuse-strangers.js';
import { readState, type SeedJournal, type SeedState } from './seed-journal.js';
import type { SeedOutcome, SeedRemark } from './seed-outcome.js';
import { toId, toType, type SeedRecord } from './seed-record.js';
import { rewriteReferences } from './seed-references.js';

/** What is loaded where, and who hears of it. */
export interface SeedOptions {
  readonly client: FhirClient;
  readonly claims: SeedClaims;
  readonly journal: SeedJournal;
  readonly records: readonly SeedRecord[];
  /** Ends the work after the record that is under way. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, key: string) => void;
}

/** The work while it goes on. */
interface Loading {
  readonly options: SeedOptions;
  readonly steps: readonly SeedStep[];
  readonly before: SeedState;
  readonly places: Map<string, string>;
  readonly refused: SeedRemark[];
  readonly leftOut: SeedRemark[];
  readonly incomplete: SeedRemark[];
  readonly perhapsTwice: SeedRemark[];
}

/**
 * Loads records into a target, each after those that it refers to. References follow the ids that the target gives.
 * What the journal says is there is not sent again, and nothing else that is there is overwritten. Where the target
 * refuses a record, those that mean nothing without it are left out, and other references to it are told in words.
 * Throws `usage` where the target holds one of the patients already and the journal does not tell of it, or where somebody
 * else stands at the place of one of whom it tells.
 */
export async function seedTarget(options: SeedOptions): Promise<SeedOutcome> {
  const loading = openLoading(options);
  try {
    await refuseStrangers(options.client, { places: loading.places, records: options.records });
    await refuseEarlierPatients(loading);
    await createAll(loading);
    await completeAll(loading);
  } catch (error) {
    if (!isToolkitError(error) || error.code !== 'transport') throw error;
    return toOutcome(loading, error.message);
  }
  return toOutcome(loading);
}

function openLoading(options: SeedOptions): Loading {
  const steps = orderRecords(options.records);
  const before = readState(options.journal.events);
  const places = new Map(before.places);
  return { options, steps, before, places, refused: [], leftOut: [], incomplete: [], perhapsTwice: [] };
}

/** Two patients with one NHS number would look like a fault of the target. */
async function refuseEarlierPatients({ options, steps, before }: Loading): Promise<void> {
  const { client, claims } = options;
  if (!claims.canSearchByIdentifier('Patient')) return;
  for (const { key, record } of steps) {
    if (options.signal?.aborted === true) return;
    if (toType(key) !== 'Patient' || before.places.has(key) || before.unsure.has(key)) continue;
    const earlier = await findEarlierPatient(client, record);
    if (earlier === undefined) continue;
    const { nhsNumber, place } = earlier;
    throw new ToolkitError(
      'usage',
      `The target holds a patient with the NHS number ${nhsNumber} already (${place}), of whom the journal does not ` +
        'tell. Remove that patient, or name the journal of the earlier seed with --journal. Nothing was written.',
    );
  }
}

async function createAll(loading: Loading): Promise<void> {
  const { steps, places, options } = loading;
  for (const [at, step] of steps.entries()) {
    if (options.signal?.aborted === true) return;
    options.onProgress?.(at, steps.length, step.key);
    if (!places.has(step.key)) await create(step, loading);
  }
}

async function create(step: SeedStep, loading: Loading): Promise<void> {
  const { options, before, places, refused, leftOut, perhapsTwice } = loading;
  const { client, claims, journal } = options;
  const { key, record } = step;
  const method = claims.methodFor(toType(key));
  const missing = step.needs.find((need) => !places.has(need) && isIndispensable(need));
  if (method === undefined || missing !== undefined) {
    const unclaimed = `The capability statement claims no create of ${toType(key)}.`;
    leftOut.push({
      key,
      reason: method === undefined ? unclaimed : `It is nothing without ${missing ?? ''}.`,
    });
    return;
  }
  const isUnsure = before.unsure.has(key);
  const begin = (): Promise<void> => journal.append({ begun: key, method });
  const canLookUp = toType(key) === 'Patient' && claims.canSearchByIdentifier('Patient');
  const creation = { method, isUnsure, canLookUp, begin };
  const created = await createSeedRecord(client, rewrite(record, loading), creation);
  if ('problem' in created) {
    refused.push({ key, reason: created.problem });
    // What may have been created stays begun in the journal.
    if (created.isUnsure !== true) await journal.append({ refused: key });
    return;
  }
  places.set(key, created.place);
  await journal.append({ created: key, as: created.place });
  if (isUnsure && method === 'POST' && !canLookUp) {
    perhapsTwice.push({ key, reason: 'An earlier call sent it and did not learn what became of it.' });
  }
}

/** Whatever refers to a record of these types means nothing without it. */
const indispensable: ReadonlySet<string> = new Set([
  'Binary',
  'Medication',
  'Patient',
  'Questionnaire',
  'Schedule',
  'Slot',
]);

function isIndispensable(key: string): boolean {
  return indispensable.has(toType(key));
}

/** The record as it can be now: what has no place on the target is told in words. */
function rewrite(record: SeedRecord, { steps, places }: Loading, onWords?: () => void): SeedRecord {
  return rewriteReferences(record, (key) => {
    const other = steps.find((step) => step.key === key);
    const reference = places.get(key);
    if (other === undefined || reference !== undefined)
      return reference === undefined ? undefined : { reference };
    onWords?.();
    return { display: describe(other.record) };
  });
}

function describe({ name, resourceType }: SeedRecord): string {
  return typeof name === 'string' ? name : resourceType;
}

/** Gives the records of a circle the references that could not be made when they were created. */
async function completeAll(loading: Loading): Promise<void> {
  const { steps, before, places, options } = loading;
  for (const { key, record, postponed } of steps) {
    if (options.signal?.aborted === true) return;
    const place = places.get(key);
    const names = postponed.flatMap((each) => places.get(each) ?? []);
    if (place === undefined || names.length === 0 || before.completed.has(place)) continue;
    await complete({ key, place, names, content: rewrite(record, loading) }, loading);
  }
}

interface Completion {
  readonly key: string;
  readonly place: string;
  readonly names: readonly string[];
  readonly content: SeedRecord;
}

async function complete(
  { key, place, names, content }: Completion,
  { options, incomplete }: Loading,
): Promise<void> {
  const { client, claims, journal } = options;
  if (!claims.canUpdate(toType(key))) {
    const reason = `The capability statement claims no update of ${toType(key)}, so it names in words ${names.join(', ')}.`;
    incomplete.push({ key, reason });
    return;
  }
  await journal.append({ completing: place, names });
  const problem = await putRecord(client, place, () => ({ ...content, id: toId(place) }));
  if (problem === undefined) await journal.append({ completed: place });
  else incomplete.push({ key, reason: problem });
}

function toOutcome(loading: Loading, outage?: string): SeedOutcome {
  const { options, steps, before, places, refused, leftOut, incomplete, perhapsTwice } = loading;
  let referencesInWords = 0;
  const count = (): void => {
    referencesInWords += 1;
  };
  const placed = steps.flatMap(({ key, record }) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ ...rewrite(record, loading, count), id: toId(place) }];
  });
  const createdEarlier = steps.filter(({ key }) => before.places.has(key)).length;
  return {
    total: steps.length,
    created: placed.length - createdEarlier,
    createdEarlier,
    refused,
    leftOut,
    incomplete,
    perhapsTwice,
    referencesInWords,
    placed,
    places,
    interrupted: options.signal?.aborted === true,
    ...(outage === undefined ? {} : { outage }),
  };
}
