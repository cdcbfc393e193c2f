import { findChild, type ElementNode } from '../../fhir/element-node.js';
import type { Target } from '../../model/target.js';
import { isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import { toRecordWord, type KnownRecord, type RecordType } from '../record-type.js';
import { listReferences, toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { isSearchedByPatient, listSearchParameters } from '../search/search-parameters.js';
import { findValue } from '../select-nodes.js';
import { listKnownRecords } from './find-known-record.js';
import { listTriable } from './search-values.js';

/** Kinds of records that are about no patient, with those that are and lead to them. */
const leads: Readonly<Partial<Record<RecordType, readonly RecordType[]>>> = {
  Location: ['Encounter', 'Appointment'],
  Medication: ['MedicationRequest', 'MedicationStatement'],
  Questionnaire: ['QuestionnaireResponse'],
  Slot: ['Appointment'],
};

/** More candidates than these need not be known. */
const enough = 5;

/**
 * Looks for records that the target file does not name among those of the people that it does name, in turn: those of
 * the first who has any, the ones of which most is known first. Hindered with what to write in the target file.
 */
export async function discoverRecords(
  scenario: Scenario,
  type: RecordType,
  section: string,
): Promise<readonly KnownRecord[] | Hindrance> {
  const word = toRecordWord(type);
  const advice = `name the id of one under ${section}`;
  const questions = listQuestions(type, scenario.session.target);
  if (questions.length === 0) {
    return notExercised(
      `The target file names no ${word}, and nobody to look for one by: ${advice}.`,
      section,
    );
  }
  const refused = new Set<string>();
  for (const { type: way, query } of questions) {
    const answer = await scenario.ask({ method: 'GET', path: way, query });
    if (!isSuccess(answer)) {
      const parameters = Object.keys(query).map((name) => `${name}=…`);
      refused.add(`GET ${way}?${parameters.join('&')} was answered with ${String(answer.response.status)}`);
    }
    const resources = listMatches(answer).flatMap((entry) => findChild(entry, 'resource') ?? []);
    const found = way === type ? pick(resources, type, scenario) : follow(resources, type, scenario);
    if (found.length > 0) return found;
  }
  const tried = refused.size > 0 ? ` (${[...refused].join('; ')})` : '';
  return notExercised(
    `Nobody in the target file has a record of this kind, ${word}${tried}: ${advice}, or somebody who has one.`,
    section,
  );
}

interface Question {
  readonly type: RecordType;
  readonly query: Readonly<Record<string, string>>;
}

/** The searches by what the target file names that may show a record of the type, or lead to one. */
function listQuestions(type: RecordType, target: Target): readonly Question[] {
  const idsOf = (of: RecordType): readonly string[] =>
    listKnownRecords(target, of).flatMap(({ id }) => id ?? []);
  if (type === 'PractitionerRole') {
    return idsOf('Practitioner').map((practitioner) => ({ type, query: { practitioner } }));
  }
  const ways = isSearchedByPatient(type) ? [type] : (leads[type] ?? []);
  return ways.flatMap((way) => idsOf('Patient').map((patient) => ({ type: way, query: { patient } })));
}

/** The records that most search parameters can be tried on. Their content is kept. */
function pick(
  resources: readonly ElementNode[],
  type: RecordType,
  { session }: Scenario,
): readonly KnownRecord[] {
  const names = listSearchParameters(type);
  return resources
    .filter((resource) => resource.resourceType === type && findValue(resource, 'id') !== undefined)
    .map((resource) => ({ resource, count: listTriable(resource, names).length }))
    .sort((one, other) => other.count - one.count)
    .slice(0, enough)
    .map(({ resource }) => {
      const id = findValue(resource, 'id') ?? '';
      session.contents.set(`${type}/${id}`, resource);
      return { type, id };
    });
}

function follow(
  resources: readonly ElementNode[],
  type: RecordType,
  { session }: Scenario,
): readonly KnownRecord[] {
  const ids = resources
    .flatMap(listReferences)
    .map(({ reference }) => toAddress(reference, session.target.baseUrl))
    .flatMap((address) => (address?.type === type ? address.id : []));
  return [...new Set(ids)].slice(0, enough).map((id) => ({ type, id }));
}
