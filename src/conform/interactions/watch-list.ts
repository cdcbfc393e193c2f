import { findResource, isSuccess, type Answer } from '../answer.js';
import { findNextLink, isRecord, listMatches } from '../expectations/expect-matches.js';
import type { RecordType } from '../record-type.js';
import { getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { formatIdentifierValue } from '../search/search-value.js';
import { followPages } from './follow-pages.js';

/** What is waited for: that a search shows the scenario's record, or that it shows it no more. */
export interface Awaited {
  readonly isWanted: boolean;
  readonly seconds: number;
}

/** What became of it. */
export interface Watch {
  /** Whether the last list is as it is waited for. */
  readonly isSeen: boolean;
  /** Whether it was answered in time. A second more is given to a search that was asked when the time was up. */
  readonly isInTime: boolean;
  /** The pages of the last list that were read. */
  readonly pages: readonly Answer[];
  /** Whether they say all: the record is on them, or the list ends with them. */
  readonly isWhole: boolean;
  /** The last of them, or one that is no page. */
  readonly answer: Answer;
  /** After how many seconds each search was asked. */
  readonly asked: readonly number[];
  /** After how many seconds the last one was answered. */
  readonly answered: number;
}

const firstPauseMs = 250;

/**
 * Searches for the scenario's record, a patient by NHS number, a Provenance by its target and any other by its patient,
 * until the list is as it is waited for or the time is up. Time is what the target takes to answer and the pauses between
 * the searches; what the client waits to keep its pace is not the target's. Nothing where it is not known what to search
 * by.
 */
export async function watchList(
  scenario: Scenario,
  { isWanted, seconds }: Awaited,
): Promise<Watch | undefined> {
  const { memory, session } = scenario;
  const record = getRecord(scenario);
  const query = findQuery(scenario);
  if (record.id === undefined || query === undefined) return undefined;
  const asked: number[] = [];
  let passedMs = 0;
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    asked.push(passedMs / 1000);
    const first = await scenario.ask({ method: 'GET', path: record.type, query });
    const pages = await followPages(scenario, first);
    passedMs += pages.reduce((sum, { exchange }) => sum + exchange.durationMs, 0);
    const isThere = pages.flatMap(listMatches).some((entry) => isRecord(entry, record));
    const answer = pages.find((page) => !isBundle(page)) ?? pages.at(-1) ?? first;
    const isWhole = isBundle(answer) && (isThere || findNextLink(answer) === undefined);
    const isSeen = isWhole && isThere === isWanted;
    if (isThere) memory.wasFound = true;
    const leftMs = seconds * 1000 - passedMs;
    if (isSeen || leftMs <= 0) {
      const isInTime = leftMs > -1000;
      return { isSeen, isInTime, pages, isWhole, answer, asked, answered: passedMs / 1000 };
    }
    // The last look is at the end of the time, so that what comes just before it is not called late.
    const nextMs = Math.min(pauseMs, leftMs);
    await session.wait(nextMs);
    passedMs += nextMs;
  }
}

/** A page of a list. */
export function isBundle(answer: Answer): boolean {
  return isSuccess(answer) && findResource(answer)?.resourceType === 'Bundle';
}

function findQuery(scenario: Scenario): Readonly<Record<string, string>> | undefined {
  const { type, identifier } = getRecord(scenario);
  const { owner } = scenario.memory;
  if (type === 'Patient')
    return identifier === undefined ? undefined : { identifier: formatIdentifierValue(identifier) };
  const parameter = type === 'Provenance' ? 'target' : 'patient';
  return owner === undefined ? undefined : { [parameter]: owner };
}

/** As long as a new record may take to be found. */
const longestWait = 10;

/** Waits until a search shows the scenario's record. Hindered where none does: another scenario judges that. */
export async function awaitFound(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const { id = '' } = getRecord(scenario, type);
  const watch = await watchList(scenario, { isWanted: true, seconds: longestWait });
  if (watch?.isSeen === true) return undefined;
  return notExercised(
    `No search showed ${type}/${id} in ${String(longestWait)} seconds, so that nothing is shown by one that does not show it later.`,
  );
}
