import type { ClientRequest } from '../../client/client-request.js';
import type { Answer } from '../answer.js';
import { findNextLink } from '../expectations/expect-list.js';
import type { RecordType } from '../record-type.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findCredential, type CredentialWord } from './credential.js';
import { getByWords } from '../words.js';
import { searchingManners } from './request-manners.js';
import { toCriteria } from './search-details.js';

/** A list that goes on for more pages than this is not followed to its end. */
const maximumPages = 20;

/** What to search for: details of the scenario's record, in the words of the scenarios. */
export interface SearchWords {
  readonly type: RecordType;
  readonly details: string;
}

/** Searches records by details (https://hl7.org/fhir/STU3/search.html). */
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
  const { memory, session } = scenario;
  const criteria = toCriteria(details, { record: memory.record, nhsNumbers: session.nhsNumbers });
  if ('unknown' in criteria) {
    return notExercised(
      `The target file does not give the ${criteria.unknown} of the ${type.toLowerCase()}.`,
    );
  }
  const query = Object.fromEntries(criteria.map(({ parameter, value }) => [parameter, value]));
  memory.criteria = criteria;
  memory.answers = [await scenario.ask(change({ method: 'GET', path: type, query }))];
  return undefined;
}

/** Searches the family that the scenario created and follows the link `next` from page to page. */
export async function readFamilyInPages(scenario: Scenario, length: number): Promise<Hindrance | undefined> {
  const [member] = scenario.memory.family ?? [];
  if (member?.family === undefined || member.gender === undefined) {
    return notExercised('No family was created that could be searched for.');
  }
  const query = { family: member.family, gender: member.gender, _count: String(length) };
  let page = await scenario.ask({ method: 'GET', path: 'Patient', query });
  const pages: Answer[] = [page];
  for (
    let next = findNextLink(page);
    next !== undefined && pages.length < maximumPages;
    next = findNextLink(page)
  ) {
    page = await scenario.ask({ method: 'GET', url: next });
    pages.push(page);
  }
  scenario.memory.answers = pages;
  return undefined;
}
