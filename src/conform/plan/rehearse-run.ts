import { randomUUID } from 'node:crypto';
import type { RunListener } from '../../model/run-event.js';
import type { Target } from '../../model/target.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { loadSteps } from '../cucumber/load-steps.js';
import { runScenarios } from '../cucumber/run-scenarios.js';
import { toPlace, type FeatureScenario } from '../features/feature-scenario.js';
import { createNhsNumberSource } from '../fixtures/nhs-number-source.js';
import { packageSteps } from '../package-folders.js';
import { closeSession, openSession, type RunSession } from '../scenario/run-session.js';
import { groupWants, listWants, type MissingData, type Want } from './missing-data.js';
import type { RunPlan } from './plan-run.js';
import { createRehearsalClient } from './rehearsal-client.js';

/** What is rehearsed: scenarios that a run would run, and the target file that it would run them by. */
export interface Rehearsal {
  readonly scenarios: readonly FeatureScenario[];
  readonly featuresFolder: string;
  readonly target: Target;
  /** Hears of each scenario when it is gone through. */
  readonly listener?: RunListener;
}

/** What the target file would have to say for scenarios to run that would not, or would find nothing to look at. */
export async function findMissingData(
  plan: RunPlan,
  rehearsal: Omit<Rehearsal, 'scenarios'>,
): Promise<readonly MissingData[]> {
  const rehearsed = await rehearseRun({ ...rehearsal, scenarios: plan.scenarios });
  return groupWants([...listWants(plan.settled), ...rehearsed]);
}

/**
 * Goes through scenarios without a target, as far as they come, to learn what they need that the target file does not
 * give. Nothing is sent and nothing is judged. What only a target can tell, such as that nobody has an allergy,
 * stays unknown. Throws `internal` where the steps cannot be run.
 */
async function rehearseRun({
  scenarios,
  featuresFolder,
  target,
  listener = () => undefined,
}: Rehearsal): Promise<readonly Want[]> {
  const wants: Want[] = [];
  const session = openRehearsal({ scenarios, target }, wants);
  const id = randomUUID();
  openSession(id, session);
  try {
    const { results } = await runScenarios(scenarios, {
      featuresFolder,
      support: await loadSteps(packageSteps),
      session: id,
      onMessage: () => undefined,
      emit: listener,
      jobs: 1,
      signal: undefined,
    });
    const stuck = results.find(({ steps }) => steps.every(({ outcome }) => outcome === 'not-reached'));
    if (stuck === undefined) return wants;
    throw new ToolkitError(
      'internal',
      `The scenario ${stuck.id} could not be gone through: ${stuck.reason ?? ''}`,
    );
  } finally {
    closeSession(id);
  }
}

function openRehearsal(
  { scenarios, target }: Pick<Rehearsal, 'scenarios' | 'target'>,
  wants: Want[],
): RunSession {
  return {
    target,
    client: createRehearsalClient(target),
    validate: () => [],
    nhsNumbers: createNhsNumberSource('rehearsal'),
    wait: () => Promise.resolve(),
    keepsRecords: false,
    scenarioIds: new Map(scenarios.map(({ id, uri, line }) => [toPlace(uri, line), id])),
    onWant: (want) => wants.push(want),
    answers: [],
    known: new Map(),
    contents: new Map(),
    followed: new Map(),
    created: [],
  };
}
