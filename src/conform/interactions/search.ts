import type { RequestAuth } from '../../client/client-request.js';
import type { Answer } from '../answer.js';
import { findNextLink } from '../expectations/expect-list.js';
import type { RecordType } from '../record-type.js';
import type { Criterion, Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findCredential, type CredentialWord } from './credential.js';
import { toCriteria } from './search-details.js';

/** A list that goes on for more pages than this is not followed to its end. */
const maximumPages = 20;

/** Searches records of a type by details of the scenario's record (https://hl7.org/fhir/STU3/search.html). */
export async function searchBy(
  scenario: Scenario,
  type: RecordType,
  details: string,
): Promise<Hindrance | undefined> {
  const criteria = toCriteria(details, {
    record: scenario.memory.record,
    nhsNumbers: scenario.session.nhsNumbers,
  });
  if ('unknown' in criteria) {
    return notExercised(
      `The target file does not give the ${criteria.unknown} of the ${type.toLowerCase()}.`,
    );
  }
  scenario.memory.criteria = criteria;
  scenario.memory.answers = [await ask(scenario, type, criteria)];
  return undefined;
}

/** The same search with another credential than the usual. */
export async function searchWithCredential(
  scenario: Scenario,
  search: { readonly type: RecordType; readonly details: string },
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  const criteria = toCriteria(search.details, {
    record: scenario.memory.record,
    nhsNumbers: scenario.session.nhsNumbers,
  });
  if ('unknown' in criteria) return notExercised(`The target file does not give the ${criteria.unknown}.`);
  scenario.memory.answers = [await ask(scenario, search.type, criteria, credential.auth)];
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

function ask(
  scenario: Scenario,
  type: RecordType,
  criteria: readonly Criterion[],
  auth: RequestAuth = 'default',
): Promise<Answer> {
  const query = Object.fromEntries(criteria.map(({ parameter, value }) => [parameter, value]));
  return scenario.ask({ method: 'GET', path: type, query, auth });
}
