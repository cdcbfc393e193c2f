import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { findResource, isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import { toRecordWord, type KnownRecord, type RecordType } from '../record-type.js';
import { getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { formatIdentifierValue } from '../search/search-value.js';
import { findValue } from '../select-nodes.js';
import { discoverRecords } from './discover-record.js';
import { findNamedRecord, listKnownRecords, toSectionName } from './find-known-record.js';

/**
 * Takes the first record of a type that the target file names; where it gives no id, the id is looked up by the
 * identifier. Where it names none, some of a known patient are searched for. Hindered where there is none to be found.
 */
export async function useKnownRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const { known } = scenario.session;
  const found = known.get(type) ?? (await findRecords(scenario, type));
  if ('outcome' in found) return found;
  // Another scenario may have looked meanwhile; all go by what was found first.
  const settled = known.get(type) ?? found;
  known.set(type, settled);
  const [first] = settled;
  if (first !== undefined) scenario.memory.record = first;
  return undefined;
}

/** Takes the record that the target file has under this name, because something is known of it from outside. */
export function useNamedRecord(scenario: Scenario, type: RecordType, name: string): Hindrance | undefined {
  const record = findNamedRecord(scenario.session.target, type, name);
  if (record?.id === undefined) {
    const key = `${toSectionName(type)}.${name}`;
    return notExercised(`The target file gives no id under ${key}.`, key);
  }
  scenario.memory.record = record;
  return undefined;
}

/** The records that would do for the scenario's own: itself, and the others of its type that are known. */
export function listCandidates(scenario: Scenario): readonly KnownRecord[] {
  const record = getRecord(scenario);
  const known = scenario.session.known.get(record.type) ?? [];
  return known.includes(record) ? known : [record];
}

/** The path of the scenario's record below the base URL. */
export function getRecordPath(scenario: Scenario, type?: RecordType): string {
  const record = getRecord(scenario, type);
  return `${record.type}/${record.id ?? ''}`;
}

/** A record as the target gives it, by default the scenario's own, read once in a run; why it cannot be had otherwise. */
export async function getRecordResource(
  scenario: Scenario,
  { type, id = '' }: KnownRecord = getRecord(scenario),
): Promise<{ readonly resource: ElementNode } | { readonly hindrance: Hindrance }> {
  const path = `${type}/${id}`;
  const { contents } = scenario.session;
  const known = contents.get(path);
  if (known !== undefined) return { resource: known };
  const answer = await scenario.ask({ method: 'GET', path });
  const resource = findResource(answer);
  if (!isSuccess(answer) || resource?.resourceType !== type) {
    const reason = `The details of ${path} are not known: it was answered with the status ${String(answer.response.status)}.`;
    return { hindrance: notExercised(reason) };
  }
  contents.set(path, resource);
  return { resource };
}

async function findRecords(
  scenario: Scenario,
  type: RecordType,
): Promise<readonly KnownRecord[] | Hindrance> {
  const known = listKnownRecords(scenario.session.target, type);
  const section = toSectionName(type);
  const [first, ...others] = known;
  if (first === undefined) return discoverRecords(scenario, type, section);
  const id = first.id ?? (await lookUpId(scenario, first));
  if (id !== undefined) return [{ ...first, id }, ...others.filter((other) => other.id !== undefined)];
  return notExercised(
    `The target file gives no id under ${section}, and a search by its identifier found no single ${toRecordWord(type)}.`,
    section,
  );
}

async function lookUpId(scenario: Scenario, { type, identifier }: KnownRecord): Promise<string | undefined> {
  if (identifier === undefined) return undefined;
  const query = { identifier: formatIdentifierValue(identifier) };
  const answer = await scenario.ask({ method: 'GET', path: type, query });
  const [only, ...others] = isSuccess(answer) ? listMatches(answer) : [];
  const resource = only === undefined || others.length > 0 ? undefined : findChild(only, 'resource');
  return resource === undefined ? undefined : findValue(resource, 'id');
}
