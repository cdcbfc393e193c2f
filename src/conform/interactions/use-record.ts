import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { findResource, isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import { toRecordWord, type KnownRecord, type RecordType } from '../record-type.js';
import { getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findValue } from '../select-nodes.js';
import { discoverRecord } from './discover-record.js';
import { findKnownRecord, toSectionName } from './find-known-record.js';

/**
 * Takes the first record of a type that the target file names; where it gives no id, the id is looked up by the
 * identifier. Where it names none, one of a known patient is searched for. Hindered where there is none to be found.
 */
export async function useKnownRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const { known } = scenario.session;
  const found = known.get(type) ?? (await findRecord(scenario, type));
  if ('outcome' in found) return found;
  known.set(type, found);
  scenario.memory.record = found;
  return undefined;
}

/** The path of the scenario's record below the base URL. */
export function getRecordPath(scenario: Scenario, type?: RecordType): string {
  const record = getRecord(scenario, type);
  return `${record.type}/${record.id ?? ''}`;
}

/** The scenario's record as the target gives it, read once in a run; why it cannot be had otherwise. */
export async function getRecordResource(
  scenario: Scenario,
): Promise<{ readonly resource: ElementNode } | { readonly hindrance: Hindrance }> {
  const path = getRecordPath(scenario);
  const { contents } = scenario.session;
  const known = contents.get(path);
  if (known !== undefined) return { resource: known };
  const answer = await scenario.ask({ method: 'GET', path });
  const resource = findResource(answer);
  if (!isSuccess(answer) || resource?.resourceType !== getRecord(scenario).type) {
    const reason = `Its details are not known: GET ${path} was answered with the status ${String(answer.response.status)}.`;
    return { hindrance: notExercised(reason) };
  }
  contents.set(path, resource);
  return { resource };
}

async function findRecord(scenario: Scenario, type: RecordType): Promise<KnownRecord | Hindrance> {
  const known = findKnownRecord(scenario.session.target, type);
  const section = toSectionName(type);
  if (known === undefined) return discoverRecord(scenario, type, section);
  const id = known.id ?? (await lookUpId(scenario, known));
  if (id !== undefined) return { ...known, id };
  return notExercised(
    `The target file gives no id under ${section}, and a search by its identifier found no single ${toRecordWord(type)}.`,
  );
}

async function lookUpId(scenario: Scenario, { type, identifier }: KnownRecord): Promise<string | undefined> {
  if (identifier === undefined) return undefined;
  const query = { identifier: `${identifier.system}|${identifier.value}` };
  const answer = await scenario.ask({ method: 'GET', path: type, query });
  const [only, ...others] = isSuccess(answer) ? listMatches(answer) : [];
  const resource = only === undefined || others.length > 0 ? undefined : findChild(only, 'resource');
  return resource === undefined ? undefined : findValue(resource, 'id');
}
