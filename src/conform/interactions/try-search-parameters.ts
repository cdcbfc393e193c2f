import type { ElementNode } from '../../fhir/element-node.js';
import { isSuccess, type Answer } from '../answer.js';
import { isRecord, listMatches } from '../expectations/expect-matches.js';
import type { KnownRecord, RecordType } from '../record-type.js';
import { isSearchedByPatient } from '../search/search-parameters.js';
import type { Attempt, Scenario } from '../scenario/scenario.js';
import { findSearchValues } from './search-values.js';
import { getRecordResource, listCandidates } from './use-record.js';

/** Parameters that may stand alone; every other of Patient, and of what is about a patient, needs a second beside it. */
const standAlone: ReadonlySet<string> = new Set(['identifier', '_id', 'patient', 'subject']);

type Trial = Omit<Attempt, 'claimed' | 'what'>;

/**
 * Tries search parameters on the scenario's record, or another known one that has a value for it. A parameter works
 * where the record is found by its own value and not by another: a server that ignores the parameter finds it by both.
 * Parameters that no known record has a value for are left out.
 */
export async function trySearchParameters(
  scenario: Scenario,
  parameters: readonly string[],
): Promise<ReadonlyMap<string, Trial>> {
  const trials = new Map<string, Trial>();
  for (const record of listCandidates(scenario)) {
    const left = parameters.filter((parameter) => !trials.has(parameter));
    const read = left.length > 0 ? await getRecordResource(scenario, record) : undefined;
    if (read === undefined || 'hindrance' in read) continue;
    for (const parameter of left) {
      const trial = await tryParameter(scenario, { record, resource: read.resource }, parameter);
      if (trial !== undefined) trials.set(parameter, trial);
    }
  }
  return trials;
}

interface Subject {
  readonly record: KnownRecord;
  readonly resource: ElementNode;
}

async function tryParameter(
  scenario: Scenario,
  { record, resource }: Subject,
  parameter: string,
): Promise<Trial | undefined> {
  const values = findSearchValues(resource, parameter);
  const beside = findSecondParameter(resource, parameter, record.type);
  if (values === undefined || beside === undefined) return undefined;
  const search = (value: string): Promise<Answer> =>
    scenario.ask({ method: 'GET', path: record.type, query: { [parameter]: value, ...beside } });
  const fitting = await search(values.fitting);
  if (!findsRecord(record, fitting)) {
    return { expected: `the record by ${values.fitting}`, worked: false, answer: fitting };
  }
  const unfitting = await search(values.unfitting);
  const worked = !findsRecord(record, unfitting);
  return { expected: `a list without the record by ${values.unfitting}`, worked, answer: unfitting };
}

function findSecondParameter(
  resource: ElementNode,
  parameter: string,
  type: RecordType,
): Readonly<Record<string, string>> | undefined {
  if (standAlone.has(parameter) || (type !== 'Patient' && !isSearchedByPatient(type))) return {};
  const second = isSearchedByPatient(type) ? 'patient' : parameter === 'birthdate' ? 'name' : 'birthdate';
  const values = findSearchValues(resource, second);
  return values === undefined ? undefined : { [second]: values.fitting };
}

function findsRecord(record: KnownRecord, answer: Answer): boolean {
  return isSuccess(answer) && listMatches(answer).some((entry) => isRecord(entry, record));
}
