import type { SettledScenario } from './plan-run.js';

/** Something that a target file does not say, and that scenarios wait for. */
export interface MissingData {
  /** Where it belongs in the target file, such as `data.tokens.expired`. */
  readonly key: string;
  /** Ids of the scenarios that wait for it, each with what it misses in one sentence. */
  readonly scenarios: readonly { readonly id: string; readonly reason: string }[];
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

/** What is missing, that which most scenarios wait for first. Each claim is something of its own. */
export function groupWants(wants: readonly Want[]): readonly MissingData[] {
  const groups = new Map<string, { readonly key: string; readonly scenarios: Map<string, string> }>();
  for (const { scenario, key, reason } of wants) {
    const name = key === 'claims' ? `${key} ${reason}` : key;
    const group = groups.get(name) ?? { key, scenarios: new Map<string, string>() };
    group.scenarios.set(scenario, reason);
    groups.set(name, group);
  }
  return [...groups.values()]
    .map(({ key, scenarios }) => ({ key, scenarios: [...scenarios].map(([id, reason]) => ({ id, reason })) }))
    .sort((one, other) => other.scenarios.length - one.scenarios.length);
}
