import type { ScenarioResult, StepResult } from '../../model/run-result.js';
import { toPlace, type FeatureScenario } from '../features/feature-scenario.js';
import { stepOutcomeMediaType, type StepOutcome } from '../scenario/step-outcome.js';
import { isStepOutcome } from '../scenario/is-step-outcome.js';
import {
  toMilliseconds,
  type AttachmentMessage,
  type Envelope,
  type PickleMessage,
  type StepFinishedMessage,
  type TestCaseMessage,
} from './envelope.js';
import { settleScenario } from '../verdicts/settle-scenario.js';

/** Turns Cucumber's messages into results while they come. */
export interface ResultCollector {
  readonly add: (envelope: Envelope) => void;
}

/** What a collector tells. */
export interface CollectorEvents {
  readonly started: (scenario: FeatureScenario) => void;
  readonly finished: (result: ScenarioResult) => void;
}

interface Running {
  readonly scenario: FeatureScenario;
  readonly testCase: TestCaseMessage;
  readonly startedAt: number;
  readonly outcomes: Map<string, StepOutcome>;
  readonly finished: Map<string, StepFinishedMessage>;
}

/**
 * Collects the results of the scenarios of one lane. What a step found travels as an attachment in the messages;
 * a step without one did not get so far, and its status in Cucumber says why.
 */
export function createResultCollector(
  scenarios: readonly FeatureScenario[],
  events: CollectorEvents,
): ResultCollector {
  const byPlace = new Map(scenarios.map((scenario) => [toPlace(scenario.uri, scenario.line), scenario]));
  const pickles = new Map<string, PickleMessage>();
  const testCases = new Map<string, TestCaseMessage>();
  const running = new Map<string, Running>();

  const start = (id: string, testCaseId: string, startedAt: number): void => {
    const testCase = testCases.get(testCaseId);
    const pickle = testCase === undefined ? undefined : pickles.get(testCase.pickleId);
    const scenario =
      pickle === undefined ? undefined : byPlace.get(toPlace(pickle.uri, pickle.location?.line ?? 0));
    if (testCase === undefined || scenario === undefined) return;
    running.set(id, { scenario, testCase, startedAt, outcomes: new Map(), finished: new Map() });
    events.started(scenario);
  };

  const finish = (id: string, finishedAt: number): void => {
    const one = running.get(id);
    if (one === undefined) return;
    running.delete(id);
    events.finished(toResult(one, finishedAt));
  };

  return {
    add: ({ pickle, testCase, testCaseStarted, attachment, testStepFinished, testCaseFinished }) => {
      if (pickle !== undefined) pickles.set(pickle.id, pickle);
      if (testCase !== undefined) testCases.set(testCase.id, testCase);
      if (testCaseStarted !== undefined) {
        const { id, testCaseId, timestamp } = testCaseStarted;
        start(id, testCaseId, toMilliseconds(timestamp));
      }
      if (attachment !== undefined) keepOutcome(running, attachment);
      if (testStepFinished !== undefined) {
        running
          .get(testStepFinished.testCaseStartedId)
          ?.finished.set(testStepFinished.testStepId, testStepFinished);
      }
      if (testCaseFinished !== undefined) {
        const { testCaseStartedId, timestamp } = testCaseFinished;
        finish(testCaseStartedId, toMilliseconds(timestamp));
      }
    },
  };
}

function keepOutcome(running: ReadonlyMap<string, Running>, attachment: AttachmentMessage): void {
  const { mediaType, testCaseStartedId = '', testStepId = '', body } = attachment;
  if (mediaType !== stepOutcomeMediaType) return;
  const outcome: unknown = JSON.parse(body);
  if (isStepOutcome(outcome)) running.get(testCaseStartedId)?.outcomes.set(testStepId, outcome);
}

function toResult(
  { scenario, testCase, startedAt, outcomes, finished }: Running,
  finishedAt: number,
): ScenarioResult {
  const hooks = testCase.testSteps.filter(({ pickleStepId }) => pickleStepId === undefined);
  const steps = testCase.testSteps.filter(({ pickleStepId }) => pickleStepId !== undefined);
  const results = scenario.steps.map((step, at): StepResult => {
    const id = steps[at]?.id ?? '';
    return {
      keyword: step.keyword,
      text: step.text,
      line: step.line,
      durationMs: toDuration(finished.get(id)),
      ...settleStep(outcomes.get(id), finished.get(id)),
    };
  });
  const reasons = steps.map(({ id }) => outcomes.get(id)?.reason ?? findFault(finished.get(id)));
  const hookFault = hooks.map(({ id }) => findFault(finished.get(id))).find((fault) => fault !== undefined);
  return {
    id: scenario.id,
    name: scenario.name,
    suite: scenario.suite,
    feature: scenario.feature,
    uri: scenario.uri,
    line: scenario.line,
    tags: scenario.tags,
    requirements: scenario.requirements,
    ...settleScenario(scenario.steps, results, { reasons, hookFault }),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.max(0, finishedAt - startedAt),
  };
}

type SettledStep = Pick<StepResult, 'outcome' | 'examined' | 'exchanges' | 'findings'>;

function settleStep(
  outcome: StepOutcome | undefined,
  finished: StepFinishedMessage | undefined,
): SettledStep {
  if (outcome !== undefined) {
    const { outcome: verdict, examined, exchanges, findings } = outcome;
    return { outcome: verdict, exchanges, findings, ...(examined === undefined ? {} : { examined }) };
  }
  const status = toStatus(finished);
  const bare = { exchanges: [], findings: [] };
  if (status === 'SKIPPED') return { outcome: 'not-reached', ...bare };
  return { outcome: status === 'PASSED' ? 'passed' : 'error', ...bare };
}

/** Why Cucumber itself could not run a step: it is undefined, ambiguous, or failed outside our own judging. */
function findFault(finished: StepFinishedMessage | undefined): string | undefined {
  const status = toStatus(finished);
  if (status === 'PASSED' || status === 'SKIPPED') return undefined;
  const message = finished?.testStepResult.message ?? '';
  const [line = ''] = message.split('\n');
  return `The toolkit itself failed: the step is ${status.toLowerCase()}${line === '' ? '' : `: ${line}`}.`;
}

/** Cucumber's status of a step; `SKIPPED` also where the step was never begun. */
function toStatus(finished: StepFinishedMessage | undefined): string {
  return finished === undefined ? 'SKIPPED' : finished.testStepResult.status;
}

function toDuration(finished: StepFinishedMessage | undefined): number {
  return finished === undefined ? 0 : toMilliseconds(finished.testStepResult.duration);
}
