import type { FeatureScenario } from '../../src/conform/features/feature-scenario.js';
import type { ScenarioResult, StepResult } from '../../src/model/run-result.js';
import type { Verdict } from '../../src/model/verdict.js';

/** The result of a scenario that has nothing to it but its id, verdict and requirements. */
export function createScenarioResult(
  id: string,
  verdict: Verdict,
  requirements: readonly string[] = [],
): ScenarioResult {
  return {
    id,
    name: id,
    suite: 'demographics',
    feature: 'Feature',
    uri: 'features/demographics/a.feature',
    line: 3,
    tags: requirements.map((requirement) => `@${requirement}`),
    requirements,
    verdict,
    ...(verdict === 'passed' ? {} : { reason: `It is ${verdict}.` }),
    startedAt: '2024-01-01T00:00:00.000Z',
    durationMs: 1,
    examined: verdict === 'passed' ? 1 : 0,
    steps: [],
  };
}

/** The result of a step. */
export function createStepResult(outcome: StepResult['outcome'], examined?: number): StepResult {
  return {
    keyword: 'Then',
    text: 'it is so',
    line: 4,
    outcome,
    durationMs: 1,
    exchanges: [],
    findings: [],
    ...(examined === undefined ? {} : { examined }),
  };
}

/** A scenario of a feature file, with the tags given. */
export function createFeatureScenario(
  id: string,
  tags: readonly string[] = [],
  changes: Partial<FeatureScenario> = {},
): FeatureScenario {
  const [suite = ''] = id.split('/');
  return {
    id,
    name: id,
    suite,
    feature: 'Feature',
    uri: `features/${suite}/a.feature`,
    line: 3,
    tags,
    requirements: [],
    steps: [
      { keyword: 'When', text: 'it is asked', line: 4, asserts: false },
      { keyword: 'Then', text: 'it answers', line: 5, asserts: true },
    ],
    ...changes,
  };
}
