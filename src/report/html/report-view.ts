import type { Exchange } from '../../model/exchange.js';
import type { RequirementResult, RunResult, ScenarioResult } from '../../model/run-result.js';
import { createApart, type Apart } from './apart.js';
import { createRunIndex, type RunIndex } from '../run-index.js';

/** What every part of the page is made from. Anchors are numbers of ours, never text of the target. */
export interface ReportView {
  readonly result: RunResult;
  readonly exchanges: readonly Exchange[];
  readonly index: RunIndex;
  readonly apart: Apart;
  /** Position of a scenario in the run, from 1; 0 for one that is not of this run. */
  numberOf(scenario: ScenarioResult): number;
  /** Position of a suite in the run, from 1; 0 for one that the run does not list. */
  suiteNumberOf(suite: string): number;
  /** Position of a requirement in the run, from 1. */
  requirementNumberOf(requirement: RequirementResult): number;
}

/** Prepares a run for the page. */
export function createReportView(result: RunResult, exchanges: readonly Exchange[]): ReportView {
  const scenarios = new Map(result.scenarios.map((scenario, at) => [scenario, at + 1]));
  const requirements = new Map(result.requirements.map((requirement, at) => [requirement, at + 1]));
  const suites = new Map(result.suites.map((suite, at) => [suite.id, at + 1]));
  return {
    result,
    exchanges,
    index: createRunIndex(result, exchanges),
    apart: createApart({ scenarios: result.scenarios.length, exchanges: exchanges.length }),
    numberOf: (scenario) => scenarios.get(scenario) ?? 0,
    suiteNumberOf: (suite) => suites.get(suite) ?? 0,
    requirementNumberOf: (requirement) => requirements.get(requirement) ?? 0,
  };
}

/** True where a scenario's evidence is shown in full, besides its line in the list of all scenarios. */
export function hasEvidence({ verdict }: ScenarioResult): boolean {
  return verdict === 'failed' || verdict === 'error';
}
