import { findChild } from '../../fhir/element-node.js';
import { isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import type { KnownRecord, RecordType } from '../record-type.js';
import { getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findValue } from '../select-nodes.js';
import { findKnownRecord } from './find-known-record.js';

/**
 * Takes the first record of a type that the target file names. Where it gives no id, the id is looked up by the
 * identifier. Hindered where the file names none or the target does not hold it.
 */
export async function useKnownRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const { target } = scenario.session;
  const known = findKnownRecord(target, type);
  const section = `data.${type.toLowerCase()}s`;
  if (known === undefined) return notExercised(`The target file names no ${type} under ${section}.`);
  const id = known.id ?? (await lookUpId(scenario, known));
  if (id === undefined) {
    return notExercised(
      `The target file gives no id under ${section}, and a search by its identifier found no single ${type}.`,
    );
  }
  scenario.memory.record = { ...known, id };
  return undefined;
}

/** The path of the scenario's record below the base URL. */
export function getRecordPath(scenario: Scenario, type?: RecordType): string {
  const record = getRecord(scenario, type);
  return `${record.type}/${record.id ?? ''}`;
}

async function lookUpId(scenario: Scenario, { type, identifier }: KnownRecord): Promise<string | undefined> {
  if (identifier === undefined) return undefined;
  const query = { identifier: `${identifier.system}|${identifier.value}` };
  const answer = await scenario.ask({ method: 'GET', path: type, query });
  const [only, ...others] = isSuccess(answer) ? listMatches(answer) : [];
  const resource = only === undefined || others.length > 0 ? undefined : findChild(only, 'resource');
  return resource === undefined ? undefined : findValue(resource, 'id');
}
