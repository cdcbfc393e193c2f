import type { FeatureScenario } from '../features/feature-scenario.js';

/** Shares scenarios out over lanes of about the same length. The scenarios of one file stay together and in order. */
export function splitIntoLanes(
  scenarios: readonly FeatureScenario[],
  count: number,
): readonly (readonly FeatureScenario[])[] {
  const files = new Map<string, FeatureScenario[]>();
  for (const scenario of scenarios) files.set(scenario.uri, [...(files.get(scenario.uri) ?? []), scenario]);
  const lanes: FeatureScenario[][] = Array.from({ length: Math.max(1, count) }, () => []);
  const longestFirst = [...files.values()].sort((one, other) => other.length - one.length);
  for (const file of longestFirst) {
    const shortest = lanes.reduce((best, lane) => (lane.length < best.length ? lane : best));
    shortest.push(...file);
  }
  return lanes.filter((lane) => lane.length > 0);
}
