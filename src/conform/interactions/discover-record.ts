import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import { isRecordType, toRecordWord, type KnownRecord, type RecordType } from '../record-type.js';
import { listReferences, toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { isSearchedByPatient, listSearchParameters } from '../search/search-parameters.js';
import { findValue } from '../select-nodes.js';
import { listKnownPatients } from './find-known-record.js';
import { countSearchValues } from './search-values.js';

/** Kinds of records that are about no patient, with those that are and lead to them. */
const leads: Readonly<Partial<Record<RecordType, readonly RecordType[]>>> = {
  Location: ['Encounter', 'Appointment'],
  Medication: ['MedicationRequest', 'MedicationStatement'],
  Questionnaire: ['QuestionnaireResponse'],
  Slot: ['Appointment'],
};

/**
 * Looks for a record that the target file does not name among those of the patients that it does name, in turn: of the
 * first patient who has any, the one of which most is known. Hindered with what to write in the target file.
 */
export async function discoverRecord(
  scenario: Scenario,
  type: RecordType,
  section: string,
): Promise<KnownRecord | Hindrance> {
  const ways = isSearchedByPatient(type) ? [type] : (leads[type] ?? []);
  const patients = listKnownPatients(scenario.session.target.data).flatMap(({ id }) => id ?? []);
  const word = toRecordWord(type);
  const advice = `name the id of one under ${section}`;
  if (ways.length === 0) return notExercised(`The target file names no ${word}: ${advice}.`);
  if (patients.length === 0) {
    return notExercised(
      `The target file names no ${word}, and no patient with an id to look for one by: ${advice}.`,
    );
  }
  const refused = new Set<string>();
  for (const way of ways) {
    for (const patient of patients) {
      const answer = await scenario.ask({ method: 'GET', path: way, query: { patient } });
      if (!isSuccess(answer))
        refused.add(`GET ${way}?patient=… was answered with ${String(answer.response.status)}`);
      const resources = listMatches(answer).flatMap((entry) => findChild(entry, 'resource') ?? []);
      const found = way === type ? pick(resources, type, scenario) : follow(resources, type, scenario);
      if (found !== undefined) return found;
    }
  }
  const tried = refused.size > 0 ? ` (${[...refused].join('; ')})` : '';
  return notExercised(`No known patient has a ${word}${tried}: ${advice}, or patients who have one.`);
}

/** The record that most search parameters can be tried on. Its content is kept. */
function pick(
  resources: readonly ElementNode[],
  type: RecordType,
  { session }: Scenario,
): KnownRecord | undefined {
  const names = listSearchParameters(type);
  const [best] = resources
    .filter((resource) => resource.resourceType === type && findValue(resource, 'id') !== undefined)
    .map((resource) => ({ resource, count: countSearchValues(resource, type, names) }))
    .sort((one, other) => other.count - one.count);
  const id = best === undefined ? undefined : findValue(best.resource, 'id');
  if (best === undefined || id === undefined) return undefined;
  session.contents.set(`${type}/${id}`, best.resource);
  return { type, id };
}

function follow(
  resources: readonly ElementNode[],
  type: RecordType,
  { session }: Scenario,
): KnownRecord | undefined {
  for (const { reference } of resources.flatMap(listReferences)) {
    const address = toAddress(reference, session.target.baseUrl);
    if (address?.type === type && isRecordType(address.type)) return { type, id: address.id };
  }
  return undefined;
}
