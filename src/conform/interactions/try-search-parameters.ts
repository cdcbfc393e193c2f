import type { ElementNode } from '../../fhir/element-node.js';
import { isSuccess, type Answer } from '../answer.js';
import { describeBody } from '../expectations/expect-answer.js';
import { describeWithout, isRecord, listMatches } from '../expectations/expect-matches.js';
import type { KnownRecord, RecordType } from '../record-type.js';
import { isSearchedByPatient } from '../search/search-parameters.js';
import type { Attempt, Scenario } from '../scenario/scenario.js';
import { followPages } from './follow-pages.js';
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
  const name = `${record.type}/${record.id ?? record.identifier?.value ?? ''}`;
  const search = async (value: string): Promise<Result> => {
    const query = { [parameter]: value, ...beside };
    const first = await scenario.ask({ method: 'GET', path: record.type, query });
    return toResult(record, await followPages(scenario, first), first);
  };
  const fitting = await search(values.fitting);
  if (!fitting.isFound) {
    const expected = `${name} by ${parameter} = ${values.fitting}`;
    return { expected, found: fitting.found, worked: false, answer: fitting.answer };
  }
  const unfitting = await search(values.unfitting);
  return {
    expected: `a list without ${name} by ${parameter} = ${values.unfitting}, which it has not`,
    found: `${name} all the same`,
    worked: !unfitting.isFound,
    answer: unfitting.answer,
  };
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

interface Result {
  readonly isFound: boolean;
  readonly found: string;
  readonly answer: Answer;
}

function toResult(record: KnownRecord, pages: readonly Answer[], first: Answer): Result {
  const matches = pages.filter(isSuccess).flatMap(listMatches);
  return {
    isFound: matches.some((entry) => isRecord(entry, record)),
    found: isSuccess(first) ? describeWithout(matches.length) : describeBody(first),
    answer: first,
  };
}
