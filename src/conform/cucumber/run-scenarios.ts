import type { ExcludedScenario, ScenarioResult } from '../../model/run-result.js';
import type { FeatureScenario } from '../features/feature-scenario.js';
import { toExcluded } from '../plan/plan-run.js';
import type { RunRecorder } from '../run-recorder.js';
import { createResultCollector } from './collect-results.js';
import { runLane, type LaneOptions } from './run-lane.js';
import { splitIntoLanes } from './split-into-lanes.js';

/** How scenarios are run. */
export interface ScenariosOptions extends LaneOptions {
  readonly jobs: number;
  readonly emit: RunRecorder['emit'];
  readonly signal: AbortSignal | undefined;
}

/** Runs scenarios in lanes. Those that had not started when the run was cut off are excluded. */
export async function runScenarios(
  scenarios: readonly FeatureScenario[],
  options: ScenariosOptions,
): Promise<{ readonly results: readonly ScenarioResult[]; readonly excluded: readonly ExcludedScenario[] }> {
  const results = new Map<string, ScenarioResult>();
  const lanes = splitIntoLanes(scenarios, options.jobs);
  await Promise.all(lanes.map((lane) => runCollected(lane, options, results)));
  const reason = 'The run was cut off before this scenario started.';
  return {
    results: [...results.values()],
    excluded: scenarios.filter(({ id }) => !results.has(id)).map((scenario) => toExcluded(scenario, reason)),
  };
}

async function runCollected(
  lane: readonly FeatureScenario[],
  options: ScenariosOptions,
  results: Map<string, ScenarioResult>,
): Promise<void> {
  const collector = createResultCollector(lane, {
    started: ({ id, name }) => {
      if (options.signal?.aborted !== true) options.emit({ type: 'scenario-started', id, name });
    },
    finished: (result) => {
      const neverStarted = result.steps.every(({ outcome }) => outcome === 'not-reached');
      if (options.signal?.aborted === true && neverStarted) return;
      results.set(result.id, result);
      options.emit({ type: 'scenario-finished', scenario: result });
    },
  });
  await runLane(lane, {
    ...options,
    onMessage: (envelope) => {
      collector.add(envelope);
      options.onMessage(envelope);
    },
  });
}
