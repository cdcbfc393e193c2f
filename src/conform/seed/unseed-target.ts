import { isToolkitError } from '../../model/toolkit-error.js';
import { isSuccess } from '../answer.js';
import { askTarget, describeRefusal } from './ask-target.js';
import { putRecord } from './put-record.js';
import { refuseStrangers } from './refuse-strangers.js';
import { readState, type SeedEvent } from './seed-journal.js';
import { toType } from './seed-record.js';
import { rewriteReferences } from './seed-references.js';
import type { SeedOptions } from './seed-target.js';

/** What came of taking records away. */
export interface UnseedOutcome {
  /** How many records there were to remove. */
  readonly total: number;
  readonly removed: number;
  /** What is still there, as `[type]/[id]`, and why. */
  readonly left: readonly { readonly place: string; readonly reason: string }[];
  /** What was sent, and no answer said what became of it: the target may hold it, under an id that nobody knows. */
  readonly unsure: readonly string[];
  readonly interrupted: boolean;
  /** Why it ended before its time: what got no answer. */
  readonly outage?: string;
}

/** The work while it goes on. */
interface Removal {
  readonly options: SeedOptions;
  /** Places that are still to be emptied. */
  readonly present: Set<string>;
  readonly total: number;
  readonly left: { place: string; reason: string }[];
}

/**
 * Takes away what the journal says was created and is not gone yet, the last first, and nothing else. Circles of
 * references are opened before, for targets that keep what is referred to. Throws `usage` where somebody else stands at the
 * place of one of the patients.
 */
export async function unseedTarget(options: SeedOptions): Promise<UnseedOutcome> {
  const { client, journal, records, signal } = options;
  const { places, unsure } = readState(journal.events);
  const unanswered = [...unsure].map(([key, method]) => ({ key, method }));
  // A PUT names its place itself, and nothing stood there before it.
  const put = unanswered.filter(({ method }) => method === 'PUT').map(({ key }) => key);
  const present = new Set([...places.values(), ...put]);
  const removal: Removal = { options, present, total: present.size, left: [] };
  let outage: string | undefined;
  try {
    await refuseStrangers(client, {
      places: new Map([...places, ...put.map((key) => [key, key] as const)]),
      records,
    });
    for (const event of journal.events.toReversed()) {
      if (signal?.aborted === true) break;
      await undo(event, removal);
    }
  } catch (error) {
    if (!isToolkitError(error) || error.code !== 'transport') throw error;
    outage = error.message;
  }
  const { total, left } = removal;
  return {
    total,
    removed: total - present.size - left.length,
    left,
    unsure: unanswered.filter(({ method }) => method === 'POST').map(({ key }) => key),
    interrupted: signal?.aborted === true,
    ...(outage === undefined ? {} : { outage }),
  };
}

async function undo(event: SeedEvent, removal: Removal): Promise<void> {
  const { present, options } = removal;
  if ('completing' in event && present.has(event.completing)) await openCircle(event, options);
  const place = 'created' in event ? event.as : 'begun' in event ? event.begun : undefined;
  if (place === undefined || !present.has(place)) return;
  const { left, total } = removal;
  options.onProgress?.(total - present.size, total, place);
  const reason = await remove(place, options);
  present.delete(place);
  if (reason !== undefined) left.unshift({ place, reason });
}

/** What it is answered is not looked at: where the circle stays closed, the target says so when it is to delete. */
async function openCircle(
  { completing, names }: Extract<SeedEvent, { completing: string }>,
  { client }: Removal['options'],
): Promise<void> {
  await putRecord(client, completing, (current) =>
    rewriteReferences(current, (reference) => {
      const named = names.find((name) => reference === name || reference.endsWith(`/${name}`));
      return named === undefined ? undefined : { display: toType(named) };
    }),
  );
}

/** Why a record is still there, if it is. */
async function remove(
  place: string,
  { client, claims, journal }: Removal['options'],
): Promise<string | undefined> {
  const type = toType(place);
  if (!claims.canDelete(type)) return `The capability statement claims no delete of ${type}.`;
  const answer = await askTarget(client, { method: 'DELETE', path: place, purpose: 'cleanup' });
  const isGone = isSuccess(answer) || answer.response.status === 404 || answer.response.status === 410;
  if (!isGone) return describeRefusal(answer);
  await journal.append({ removed: place });
  return undefined;
}
