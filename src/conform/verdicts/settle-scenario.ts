import type { ScenarioResult, StepResult } from '../../model/run-result.js';
import type { Verdict } from '../../model/verdict.js';
import type { FeatureStep } from '../features/feature-scenario.js';
import { findWorstVerdict } from './worst-verdict.js';

type Settled = Pick<ScenarioResult, 'verdict' | 'reason' | 'examined' | 'steps'>;

/** What is known of a scenario's steps besides their results. */
export interface ScenarioCircumstances {
  /** Why each step is not passed, in the order of the steps. */
  readonly reasons: readonly (string | undefined)[];
  /** Set where the toolkit's own preparation or clean-up of the scenario failed. */
  readonly hookFault: string | undefined;
}

/**
 * The verdict of a scenario: the worst of its steps. This is where vacuity is caught for all scenarios alike: a Then
 * that looked at nothing, and a scenario without any Then that looked at something, is `not-exercised`.
 */
export function settleScenario(
  written: readonly FeatureStep[],
  results: readonly StepResult[],
  { reasons, hookFault }: ScenarioCircumstances,
): Settled {
  const steps = results.map((result, at) => guardAgainstVacuity(result, written[at]));
  const examined = steps.reduce((sum, step) => sum + (step.examined ?? 0), 0);
  const reached = steps.flatMap(({ outcome }): Verdict[] => (outcome === 'not-reached' ? [] : [outcome]));
  const ofSteps = findWorstVerdict(reached) ?? 'not-exercised';
  const verdict =
    hookFault !== undefined ? 'error' : ofSteps === 'passed' && examined === 0 ? 'not-exercised' : ofSteps;
  if (verdict === 'passed') return { verdict, examined, steps };
  const at = steps.findIndex(({ outcome }) => outcome === verdict);
  const reason = hookFault ?? reasons[at] ?? 'Nothing was looked at.';
  return { verdict, reason, examined, steps };
}

function guardAgainstVacuity(result: StepResult, written: FeatureStep | undefined): StepResult {
  const isVacuous = written?.asserts === true && result.outcome === 'passed' && (result.examined ?? 0) === 0;
  return isVacuous ? { ...result, outcome: 'not-exercised', examined: 0 } : result;
}
