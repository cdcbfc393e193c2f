import type { Exchange } from '../model/exchange.js';
import type {
  Finding,
  RequirementResult,
  RunResult,
  ScenarioResult,
  StepResult,
} from '../model/run-result.js';
import { groupBy } from './group-by.js';

/** Finds what belongs together in a run. */
export interface RunIndex {
  findRequirement(id: string): RequirementResult | undefined;
  findScenario(id: string): ScenarioResult | undefined;
  findExchange(id: string): Exchange | undefined;
  /** All exchanges of a scenario in the order of the record. */
  exchangesOf(scenario: ScenarioResult): readonly Exchange[];
  /** The requirements that a scenario names, as far as the run knows them. */
  requirementsOf(scenario: ScenarioResult): readonly RequirementResult[];
  /** True where the scenario names requirements and none of them is mandatory: its failure is a warning. */
  isRecommendation(scenario: ScenarioResult): boolean;
}

/** A finding with the step whose assertion made it. */
export interface StepFinding {
  readonly step: StepResult;
  readonly finding: Finding;
}

/** All findings of a scenario, in the order of its steps. */
export function findingsOf(scenario: ScenarioResult): readonly StepFinding[] {
  return scenario.steps.flatMap((step) => step.findings.map((finding) => ({ step, finding })));
}

/** Why a scenario has its verdict, unless one of its findings, which are shown anyway, says the same. */
export function findOwnReason(scenario: ScenarioResult): string | undefined {
  const { reason } = scenario;
  if (reason === undefined) return undefined;
  return findingsOf(scenario).some(({ finding }) => finding.found !== '' && reason.includes(finding.found))
    ? undefined
    : reason;
}

/** Indexes a run and its exchanges by their ids; where an id occurs twice, the first counts. */
export function createRunIndex(result: RunResult, exchanges: readonly Exchange[]): RunIndex {
  const requirements = byId(result.requirements);
  const scenarios = byId(result.scenarios);
  const record = byId(exchanges);
  const order = new Map(exchanges.map((exchange, at) => [exchange, at]));
  const recorded = groupBy(exchanges, (exchange) => exchange.scenario);
  const requirementsOf = (scenario: ScenarioResult): readonly RequirementResult[] =>
    scenario.requirements.map((id) => requirements.get(id)).filter((found) => found !== undefined);
  return {
    findRequirement: (id) => requirements.get(id),
    findScenario: (id) => scenarios.get(id),
    findExchange: (id) => record.get(id),
    requirementsOf,
    exchangesOf: (scenario) => {
      const ids = scenario.steps.flatMap((step) => [
        ...step.exchanges,
        ...step.findings.map((finding) => finding.exchange ?? ''),
      ]);
      const named = ids.map((id) => record.get(id)).filter((found) => found !== undefined);
      const own = new Set([...(recorded.get(scenario.id) ?? []), ...named]);
      return [...own].sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
    },
    isRecommendation: (scenario) => {
      const levels = requirementsOf(scenario).map((requirement) => requirement.level);
      return levels.length > 0 && levels.length === scenario.requirements.length && !levels.includes('SHALL');
    },
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...entries].reverse().map((entry) => [entry.id, entry]));
}
