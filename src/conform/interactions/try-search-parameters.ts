import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, isSuccess, type Answer } from '../answer.js';
import { isRecord, listMatches } from '../expectations/expect-matches.js';
import { isSearchedByPatient } from '../search/search-parameters.js';
import { getRecord, type Attempt, type Scenario } from '../scenario/scenario.js';
import { findSearchValues } from './search-values.js';
import { getRecordPath } from './use-record.js';

/** Parameters that may stand alone; every other of Patient, and of what is about a patient, needs a second beside it. */
const standAlone: ReadonlySet<string> = new Set(['identifier', '_id', 'patient', 'subject']);

type Trial = Omit<Attempt, 'claimed' | 'what'>;

/**
 * Tries search parameters on the scenario's record. One works where the record is found by its own value and not by
 * another: a server that ignores the parameter finds it by both. Parameters without a value in the record are left out.
 */
export async function trySearchParameters(
  scenario: Scenario,
  parameters: readonly string[],
): Promise<ReadonlyMap<string, Trial>> {
  const trials = new Map<string, Trial>();
  const resource = findResource(await scenario.ask({ method: 'GET', path: getRecordPath(scenario) }));
  if (resource === undefined) return trials;
  for (const parameter of parameters) {
    const trial = await tryParameter(scenario, resource, parameter);
    if (trial !== undefined) trials.set(parameter, trial);
  }
  return trials;
}

async function tryParameter(
  scenario: Scenario,
  resource: ElementNode,
  parameter: string,
): Promise<Trial | undefined> {
  const values = findSearchValues(resource, parameter);
  const beside = findSecondParameter(scenario, resource, parameter);
  if (values === undefined || beside === undefined) return undefined;
  const search = (value: string): Promise<Answer> =>
    scenario.ask({ method: 'GET', path: getRecord(scenario).type, query: { [parameter]: value, ...beside } });
  const fitting = await search(values.fitting);
  if (!findsRecord(scenario, fitting)) {
    return { expected: `the record by ${values.fitting}`, worked: false, answer: fitting };
  }
  const unfitting = await search(values.unfitting);
  const worked = !findsRecord(scenario, unfitting);
  return { expected: `a list without the record by ${values.unfitting}`, worked, answer: unfitting };
}

function findSecondParameter(
  scenario: Scenario,
  resource: ElementNode,
  parameter: string,
): Readonly<Record<string, string>> | undefined {
  const { type } = getRecord(scenario);
  if (standAlone.has(parameter) || (type !== 'Patient' && !isSearchedByPatient(type))) return {};
  const second = isSearchedByPatient(type) ? 'patient' : parameter === 'birthdate' ? 'name' : 'birthdate';
  const values = findSearchValues(resource, second);
  return values === undefined ? undefined : { [second]: values.fitting };
}

function findsRecord(scenario: Scenario, answer: Answer): boolean {
  const record = getRecord(scenario);
  return isSuccess(answer) && listMatches(answer).some((entry) => isRecord(entry, record));
}
