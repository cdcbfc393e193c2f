import type { SettledScenario } from './plan-run.js';

/** Something that a target file does not say, and that scenarios wait for. */
export interface MissingData {
  /** Where it belongs in the target file, such as `data.tokens.expired`. */
  readonly key: string;
  /** What is missing, in one sentence. */
  readonly reason: string;
  /** Ids of the scenarios that wait for it. */
  readonly scenarios: readonly string[];
}

/** One scenario that waits for one thing. */
export interface Want {
  readonly scenario: string;
  readonly key: string;
  readonly reason: string;
}

/** What scenarios wait for that are settled without running. */
export function listWants(settled: readonly SettledScenario[]): readonly Want[] {
  return settled.map(({ scenario, verdict, reason }) => ({
    scenario: scenario.id,
    key: verdict === 'not-claimed' ? 'claims' : 'writes',
    reason,
  }));
}

/** What is missing, that which most scenarios wait for first. */
export function groupWants(wants: readonly Want[]): readonly MissingData[] {
  const groups = new Map<string, { key: string; reason: string; scenarios: Set<string> }>();
  for (const { scenario, key, reason } of wants) {
    const group = groups.get(`${key}\n${reason}`) ?? { key, reason, scenarios: new Set() };
    group.scenarios.add(scenario);
    groups.set(`${key}\n${reason}`, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, scenarios: [...group.scenarios] }))
    .sort((one, other) => other.scenarios.length - one.scenarios.length);
}
