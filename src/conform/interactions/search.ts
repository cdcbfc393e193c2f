import type { ClientRequest } from '../../client/client-request.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import type { Criterion, Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { escapeSearchValue } from '../search/search-value.js';
import { findCredential, type CredentialWord } from './credential.js';
import { getByWords } from '../words.js';
import { findOtherPatient } from './find-other-patient.js';
import { followPages } from './follow-pages.js';
import { searchingManners } from './request-manners.js';
import { needOtherPatient, needResource, toCriteria } from './search-details.js';
import { getRecordResource, listCandidates } from './use-record.js';

/** What to search for: details of the scenario's record, in the words of the scenarios. */
export interface SearchWords {
  readonly type: RecordType;
  readonly details: string;
}

/**
 * Searches records by details (https://hl7.org/fhir/STU3/search.html). A list of more than one page is followed to its
 * end, within bounds.
 */
export function searchBy(scenario: Scenario, search: SearchWords): Promise<Hindrance | undefined> {
  return searchAs(scenario, search, (request) => request);
}

/** The same search in a way other than the usual. */
export function searchInManner(
  scenario: Scenario,
  search: SearchWords,
  words: string,
): Promise<Hindrance | undefined> {
  return searchAs(scenario, search, getByWords(searchingManners, words));
}

/** The same search with another credential than the usual. */
export async function searchWithCredential(
  scenario: Scenario,
  search: SearchWords,
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  return searchAs(scenario, search, (request) => ({ ...request, auth: credential.auth }));
}

async function searchAs(
  scenario: Scenario,
  { type, details }: SearchWords,
  change: (request: ClientRequest) => ClientRequest,
): Promise<Hindrance | undefined> {
  const { memory } = scenario;
  const criteria = await findCriteria(scenario, { type, details });
  if ('outcome' in criteria) return criteria;
  memory.criteria = criteria;
  const first = await scenario.ask(change({ method: 'GET', path: type, query: toQuery(criteria) }));
  memory.answers = await followPages(scenario, first);
  return undefined;
}

/** What to search for; where the scenario's record has no such details, another one that has them takes its place. */
async function findCriteria(
  scenario: Scenario,
  { type, details }: SearchWords,
): Promise<readonly Criterion[] | Hindrance> {
  const { memory, session } = scenario;
  const { nhsNumbers, target } = session;
  if (!needResource(details)) {
    const criteria = toCriteria(details, { record: memory.record, resource: undefined, nhsNumbers, target });
    return 'unknown' in criteria ? notExercised(toMissing(criteria.unknown, type, false)) : criteria;
  }
  let missing = '';
  for (const record of listCandidates(scenario)) {
    const read = await getRecordResource(scenario, record);
    if ('hindrance' in read) return read.hindrance;
    const { resource } = read;
    const otherPatient = needOtherPatient(details) ? await findOtherPatient(scenario, resource) : undefined;
    const criteria = toCriteria(details, { record, resource, otherPatient, nhsNumbers, target });
    if (!('unknown' in criteria)) {
      memory.record = record;
      return criteria;
    }
    missing ||= criteria.unknown;
  }
  return notExercised(toMissing(missing, type, true));
}

function toMissing(detail: string, type: RecordType, isRead: boolean): string {
  const word = toRecordWord(type);
  if (!isRead) return `The target file does not give the ${detail} of the ${word}.`;
  return (
    missingPeople[detail] ??
    `None of the known records of this kind, ${word}, can be searched by ${detail}: it has none.`
  );
}

/** What to add to the target file where a detail is about people. */
const noPatient = 'The record does not refer to a patient of the target.';
const missingPeople: Readonly<Record<string, string>> = {
  'another patient':
    'The target file names no second patient under data.patients with an id that can be read, whose record is active and was not replaced by another.',
  patient: noPatient,
  "an organization that has the patient's id": noPatient,
  "a patient of another server who has the patient's id": noPatient,
  "the patient's NHS number":
    'The target file does not give the id and the NHS number of the patient whom the record is about.',
};

/** A parameter that is asked for more than once is repeated: all its values must fit. */
function toQuery(criteria: readonly Criterion[]): Readonly<Record<string, readonly string[]>> {
  const query: Record<string, string[]> = {};
  for (const { parameter, value } of criteria) query[parameter] = [...(query[parameter] ?? []), value];
  return query;
}

/** Searches the family that the scenario created and follows the link `next` from page to page. */
export async function readFamilyInPages(scenario: Scenario, length: number): Promise<Hindrance | undefined> {
  const [member] = scenario.memory.family ?? [];
  if (member?.family === undefined || member.gender === undefined) {
    return notExercised('No family was created that could be searched for.');
  }
  const query = { family: escapeSearchValue(member.family), gender: member.gender, _count: String(length) };
  const first = await scenario.ask({ method: 'GET', path: 'Patient', query });
  scenario.memory.answers = await followPages(scenario, first);
  return undefined;
}
