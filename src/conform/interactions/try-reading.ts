import { findResource, isSuccess, type Answer } from '../answer.js';
import { findVersionTag } from '../expectations/expect-answer.js';
import { isRecord, listMatches } from '../expectations/expect-matches.js';
import type { KnownRecord } from '../record-type.js';
import { getRecord, type Attempt, type Scenario } from '../scenario/scenario.js';
import { formatIdentifierValue } from '../search/search-value.js';
import { findValue } from '../select-nodes.js';
import { getRecordPath } from './use-record.js';

/** One interaction as it is tried: what it gives where it works. */
type Trial = Omit<Attempt, 'claimed' | 'what'>;

/** The interactions that read records, by their codes (https://hl7.org/fhir/STU3/valueset-type-restful-interaction.html). */
export const readingTrials: Readonly<Record<string, (scenario: Scenario) => Promise<Trial>>> = {
  read: tryRead,
  vread: tryVersionRead,
  'search-type': trySearch,
  'history-instance': tryHistory,
};

async function tryRead(scenario: Scenario): Promise<Trial> {
  const answer = await scenario.ask({ method: 'GET', path: getRecordPath(scenario) });
  return { expected: 'the record', worked: isAnswered(answer, getRecord(scenario)), answer };
}

async function tryVersionRead(scenario: Scenario): Promise<Trial> {
  const path = getRecordPath(scenario);
  const current = await scenario.ask({ method: 'GET', path });
  const root = findResource(current);
  const version =
    findVersionTag(current) ?? (root === undefined ? undefined : findValue(root, 'meta.versionId'));
  if (version === undefined)
    return { expected: 'a version in ETag or meta.versionId', worked: false, answer: current };
  const answer = await scenario.ask({ method: 'GET', path: `${path}/_history/${version}` });
  return { expected: 'the version of the record', worked: isAnswered(answer, getRecord(scenario)), answer };
}

async function trySearch(scenario: Scenario): Promise<Trial> {
  const record = getRecord(scenario);
  const { type, id = '', identifier } = record;
  const query: Readonly<Record<string, string>> =
    identifier === undefined ? { _id: id } : { identifier: formatIdentifierValue(identifier) };
  const answer = await scenario.ask({ method: 'GET', path: type, query });
  const worked = isSuccess(answer) && listMatches(answer).some((entry) => isRecord(entry, record));
  return { expected: 'a list with the record', worked, answer };
}

async function tryHistory(scenario: Scenario): Promise<Trial> {
  const answer = await scenario.ask({ method: 'GET', path: `${getRecordPath(scenario)}/_history` });
  const root = findResource(answer);
  const worked = isSuccess(answer) && root !== undefined && findValue(root, 'type') === 'history';
  return { expected: 'a Bundle of the type history', worked, answer };
}

function isAnswered(answer: Answer, { type, id }: KnownRecord): boolean {
  const root = findResource(answer);
  return isSuccess(answer) && root?.resourceType === type && findValue(root, 'id') === id;
}
