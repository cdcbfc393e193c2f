import { toPlace } from '../features/feature-scenario.js';
import { formatFindings } from './format-findings.js';
import { performAction, performAssertion, type Action, type Assertion } from './perform-step.js';
import { getSession } from './run-session.js';
import { createScenario } from './scenario.js';
import { stepOutcomeMediaType, type StepOutcome } from './step-outcome.js';

/** Runs the steps of one scenario for Cucumber. */
export interface ScenarioRunner {
  /** Set where the run was cut off: no step is to run. */
  readonly hindrance: 'skipped' | undefined;
  /** Does what a Given or When says. `skipped` where it could not be done, which skips the steps after it. */
  readonly act: (action: Action) => Promise<'skipped' | undefined>;
  /** Looks whether it is as a Then says. Throws where it is not, which is how Cucumber learns of it. */
  readonly check: (assertion: Assertion) => Promise<'skipped' | undefined>;
}

/** Attaches a text to the step that runs. */
export type Attach = (body: string, mediaType: string) => void;

/** Opens the scenario that stands at a place of the feature files, in the session of its run. */
export function openScenario(
  sessionId: string,
  { uri, line }: { readonly uri: string; readonly line: number },
  attach: Attach,
): ScenarioRunner {
  const session = getSession(sessionId);
  const place = toPlace(uri, line);
  const scenario = createScenario(session.scenarioIds.get(place) ?? place, session);
  let step = 0;
  const settle = (outcome: StepOutcome): 'skipped' | undefined => {
    attach(JSON.stringify(outcome), stepOutcomeMediaType);
    if (outcome.outcome === 'failed' || outcome.outcome === 'error') throw new Error(formatFindings(outcome));
    // A Then that found nothing to look at lets the next ones look: a failure there must not be hidden.
    return outcome.outcome === 'passed' || outcome.examined !== undefined ? undefined : 'skipped';
  };
  return {
    hindrance: session.signal?.aborted === true ? 'skipped' : undefined,
    act: async (action) => settle(await performAction(scenario, step++, action)),
    check: async (assertion) => settle(await performAssertion(scenario, step++, assertion)),
  };
}
