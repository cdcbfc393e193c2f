import type { ClientRequest } from '../../client/client-request.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import type { Criterion, Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { escapeSearchValue } from '../search/search-value.js';
import { findCredential, type CredentialWord } from './credential.js';
import { getByWords } from '../words.js';
import { toSectionName } from './find-known-record.js';
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
    return 'unknown' in criteria ? toUngiven(criteria.unknown, type) : criteria;
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
  const people = missingPeople[missing];
  if (people !== undefined) return people;
  const word = toRecordWord(type);
  return notExercised(
    `None of the known records of this kind, ${word}, can be searched by ${missing}: it has none.`,
  );
}

/** The first record of the target file is what is searched for; it lacks a detail. */
function toUngiven(detail: string, type: RecordType): Hindrance {
  const word = toRecordWord(type);
  return notExercised(`The target file does not give the ${detail} of the ${word}.`, toSectionName(type));
}

const noPatient = notExercised('The record does not refer to a patient of the target.');

/** What to add to the target file where a detail is about people. */
const missingPeople: Readonly<Record<string, Hindrance>> = {
  'another patient': notExercised(
    'The target file names no second patient under data.patients with an id that can be read, whose record is active and was not replaced by another.',
    'data.patients',
  ),
  patient: noPatient,
  "an organization that has the patient's id": noPatient,
  "a patient of another server who has the patient's id": noPatient,
  "the patient's NHS number": notExercised(
    'The target file does not give the id and the NHS number of the patient whom the record is about.',
    'data.patients',
  ),
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
