import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { createFhirClient } from '../client/fhir-client.js';
import type { ExcludedScenario, PreflightCheck, RunResult, ScenarioResult } from '../model/run-result.js';
import { cleanUp } from './clean-up.js';
import { tallyResponses } from './coverage/tally-responses.js';
import { createMessageMerger, type MessageMerger } from './cucumber/merge-messages.js';
import { loadSteps } from './cucumber/load-steps.js';
import { runScenarios } from './cucumber/run-scenarios.js';
import { toPlace, type FeatureSet } from './features/feature-scenario.js';
import { readFeatures } from './features/read-features.js';
import { createNhsNumberSource } from './fixtures/nhs-number-source.js';
import { packageFeatures, packageSteps, requirementsFileName } from './package-folders.js';
import { planRun, toExcluded, type RunPlan } from './plan/plan-run.js';
import { checkTarget } from './preflight.js';
import { readRequirements } from './requirements/read-requirements.js';
import type { RequirementCatalogue } from './requirements/requirement.js';
import type { RunOptions } from './run-options.js';
import { createRunRecorder, type RunRecorder } from './run-recorder.js';
import { closeSession, openSession, type RunSession } from './scenario/run-session.js';
import { rememberValidation } from './remember-validation.js';
import { toRunResult } from './to-run-result.js';
import { toSettledResult } from './verdicts/settle-without-run.js';

/** A run that has ended. */
export interface FinishedRun {
  readonly result: RunResult;
  /** Cucumber's messages as NDJSON, without secrets: the technical record. */
  readonly messages: string;
  /** Finds the secrets in use, for a last look at every file before it is written. */
  readonly secrets: RunSession['client']['secrets'];
}

/** What a run would do. Throws as `planRun` and `readFeatures` do. */
export async function planSuites(
  options: Pick<RunOptions, 'target' | 'selection' | 'featuresFolder'>,
): Promise<RunPlan> {
  const features = await readFeatures(options.featuresFolder ?? packageFeatures);
  return planRun(features, options.target, options.selection);
}

/**
 * Runs the conformance suites against a target. Listeners hear of everything while it goes on. What the target does
 * wrong is in the result; thrown are only `usage` and `configuration-invalid`, before anything is sent.
 */
export async function runSuites(options: RunOptions): Promise<FinishedRun> {
  const features = await readFeatures(options.featuresFolder ?? packageFeatures);
  const catalogue = await readRequirements(join(features.folder, requirementsFileName));
  const plan = planRun(features, options.target, options.selection);
  const run = openRun(options, features);
  try {
    run.recorder.emit({ type: 'run-started', planned: countPlanned(plan) });
    const preflight = await runPreflight(run, options);
    const outcome = preflight.some(({ outcome }) => outcome === 'failed')
      ? excludeAll(plan, options)
      : await runPlan(plan, features, { run, options });
    // What the embedded server holds ends with it.
    const leftBehind = options.referenceFaults === undefined ? await cleanUp(run.session) : [];
    return finishRun(
      { ...outcome, excluded: [...plan.excluded, ...outcome.excluded], preflight, leftBehind },
      { run, catalogue, features, options },
    );
  } finally {
    closeSession(run.id);
    await run.session.client.close();
  }
}

/** A run while it goes on. */
interface OpenRun {
  readonly id: string;
  readonly startedAt: Date;
  readonly startedAtMs: number;
  readonly session: RunSession;
  readonly recorder: RunRecorder;
  readonly messages: MessageMerger;
}

function openRun(
  { target, env, services, referenceFaults, listeners = [], signal }: RunOptions,
  features: FeatureSet,
): OpenRun {
  const id = services.newId();
  const recorder = createRunRecorder(listeners);
  const { now, monotonic, newId } = services;
  const client = createFhirClient(target, { env, record: recorder.recordExchange, now, monotonic, newId });
  const session: RunSession = {
    target,
    client,
    validate: rememberValidation(services.validate),
    nhsNumbers: createNhsNumberSource(id),
    wait: services.wait ?? setTimeout,
    keepsRecords: referenceFaults === undefined,
    scenarioIds: new Map(
      features.scenarios.map(({ id: scenario, uri, line }) => [toPlace(uri, line), scenario]),
    ),
    answers: [],
    known: new Map(),
    contents: new Map(),
    followed: new Map(),
    created: [],
    ...(signal === undefined ? {} : { signal }),
  };
  openSession(id, session);
  const messages = createMessageMerger((line) => client.secrets.redact(line).text);
  return { id, startedAt: now(), startedAtMs: monotonic(), session, recorder, messages };
}

function countPlanned({ scenarios, afterAll, settled }: RunPlan): number {
  return scenarios.length + afterAll.length + settled.length;
}

function runPreflight(
  { session }: OpenRun,
  { target, preflight = true }: RunOptions,
): Promise<readonly PreflightCheck[]> {
  return preflight ? checkTarget(session.client, target) : Promise.resolve([]);
}

interface PlanOutcome {
  readonly scenarios: readonly ScenarioResult[];
  readonly excluded: readonly ExcludedScenario[];
  /** Whether it was cut off while there was something left to run. */
  readonly interrupted: boolean;
}

function excludeAll({ scenarios, afterAll, settled }: RunPlan, { signal }: RunOptions): PlanOutcome {
  const all = [...scenarios, ...settled.map(({ scenario }) => scenario), ...afterAll];
  const reason = 'The target cannot be tested: see the preflight.';
  const excluded = all.map((scenario) => toExcluded(scenario, reason));
  return { scenarios: [], excluded, interrupted: signal?.aborted === true };
}

async function runPlan(
  plan: RunPlan,
  features: FeatureSet,
  { run, options }: { readonly run: OpenRun; readonly options: RunOptions },
): Promise<PlanOutcome> {
  const settled = plan.settled.map((one) => toSettledResult(one, options.services.now()));
  for (const scenario of settled) run.recorder.emit({ type: 'scenario-finished', scenario });
  const lane = {
    featuresFolder: features.folder,
    support: await loadSteps(options.stepsFolder ?? packageSteps),
    session: run.id,
    onMessage: run.messages.add,
    emit: run.recorder.emit,
    jobs: options.jobs ?? 1,
    signal: options.signal,
  };
  const during = await runScenarios(plan.scenarios, lane);
  const after = await runScenarios(plan.afterAll, { ...lane, jobs: 1 });
  const order = new Map(features.scenarios.map(({ id }, at) => [id, at]));
  const scenarios = [...settled, ...during.results, ...after.results].sort(
    (one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
  );
  const excluded = [...during.excluded, ...after.excluded];
  return { scenarios, excluded, interrupted: excluded.length > 0 };
}

interface RunMaterial {
  readonly run: OpenRun;
  readonly catalogue: RequirementCatalogue;
  readonly features: FeatureSet;
  readonly options: RunOptions;
}

function finishRun(
  outcome: PlanOutcome & {
    readonly preflight: readonly PreflightCheck[];
    readonly leftBehind: readonly string[];
  },
  { run, catalogue, features, options }: RunMaterial,
): FinishedRun {
  const result = toRunResult({
    ...outcome,
    id: run.id,
    startedAt: run.startedAt,
    finishedAt: options.services.now(),
    durationMs: Math.max(0, Math.round(options.services.monotonic() - run.startedAtMs)),
    answers: run.session.answers,
    tally: tallyResponses(run.session.answers, run.session),
    catalogue,
    features,
    options,
  });
  run.recorder.emit({ type: 'run-finished', result });
  return { result, messages: run.messages.format(), secrets: run.session.client.secrets };
}
