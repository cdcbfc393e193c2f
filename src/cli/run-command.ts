import { randomUUID } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { createResponseValidation } from '../conform/create-response-validation.js';
import type { KnownIssueFile } from '../conform/known-issues/known-issue-file.js';
import { toEvidence, type Evidence } from '../conform/evidence/to-evidence.js';
import { packageFeatures } from '../conform/package-folders.js';
import type { RunSelection } from '../conform/plan/plan-run.js';
import { findMissingData } from '../conform/plan/rehearse-run.js';
import { planSuites, runSuites, type FinishedRun } from '../conform/run-suites.js';
import type { DefinitionStore } from '../definitions/definition-store.js';
import type { EvidenceLevel } from '../model/evidence-level.js';
import type { Exchange } from '../model/exchange.js';
import type { RunEvent } from '../model/run-event.js';
import type { RunResult, ToolInfo } from '../model/run-result.js';
import { isToolkitError, ToolkitError } from '../model/toolkit-error.js';
import { formatRunPlan, formatRunPlanJson } from '../report/format-run-plan.js';
import { formatRunSummary } from '../report/format-run-summary.js';
import { createNodeGrammars } from '../terminology/load/node-grammars.js';
import { createValidator } from '../validator/create-validator.js';
import { exitCodes } from './exit-codes.js';
import { openKnownIssues } from './open-known-issues.js';
import { openStore } from './open-store.js';
import { openTarget, type OpenTarget, type TargetChoice } from './open-target.js';
import { createProgressLine } from './progress-line.js';
import type { Surroundings } from './surroundings.js';
import { layoutFor } from './terminal-style.js';
import { readToolVersion } from './tool-version.js';
import { pointLatestTo, runFormats, writeRunFolder, type RunFormat } from './write-run-folder.js';

/** The words of the command line, as yargs gives them. */
export interface RunArguments extends TargetChoice {
  readonly features: readonly string[];
  readonly tags?: string | undefined;
  readonly suite: readonly string[];
  readonly out?: string | undefined;
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly format: string;
  readonly failOnNotExercised: boolean;
  readonly knownIssues?: string | undefined;
  readonly evidence?: EvidenceLevel | undefined;
}

/** Runs the suites and returns the exit code. */
export async function runCommand(given: RunArguments, surroundings: Surroundings): Promise<number> {
  const formats = readFormats(given.format);
  checkJobs(given.jobs);
  const knownIssues = await openKnownIssues(given, surroundings.cwd);
  const open = await openTarget(given, surroundings);
  try {
    const selection = toSelection(given, surroundings);
    if (given.dryRun) {
      surroundings.stdout.write(await describePlan({ given, open, selection }, surroundings));
      return exitCodes.fine;
    }
    const level = given.evidence ?? toDefaultLevel(open);
    const recorded: Exchange[] = [];
    const finished = await runOpen({ given, open, selection, recorded, knownIssues, level }, surroundings);
    const { data } = open.target;
    const evidence = toEvidence(finished, recorded, { level, key: randomUUID(), data });
    const { run } = evidence;
    const folder = await writeFolder(evidence, { given, formats }, surroundings);
    const layout = layoutFor(surroundings.stdout, surroundings);
    const reportPath = join(folder, formats.includes('html') ? 'index.html' : '');
    surroundings.stdout.write(formatRunSummary(run.result, { ...layout, reportPath }));
    return toExitCode(run.result, given);
  } finally {
    await open.close();
  }
}

/** What would run and what the target file does not give, as text, or as JSON where that alone is asked for. */
async function describePlan(
  { given, open, selection }: Pick<OpenRun, 'given' | 'open' | 'selection'>,
  surroundings: Surroundings,
): Promise<string> {
  const { target } = open;
  const plan = await planSuites({ target, selection });
  const progress = createProgressLine(surroundings);
  const listener = createListener(progress.show, []);
  listener({ type: 'run-started', planned: plan.scenarios.length });
  const missing = await findMissingData(plan, { target, featuresFolder: packageFeatures, listener });
  progress.clear();
  return given.format.trim() === 'json'
    ? formatRunPlanJson(plan, missing)
    : formatRunPlan(plan, missing, layoutFor(surroundings.stdout, surroundings));
}

/** What a server of others holds may be real, wherever it listens; who knows that it is not says so. */
function toDefaultLevel({ target, referenceFaults }: OpenTarget): EvidenceLevel {
  return target.evidence ?? (referenceFaults === undefined ? 'masked' : 'full');
}

function readFormats(text: string): readonly RunFormat[] {
  return text.split(',').map((word) => {
    const format = runFormats.find((each) => each === word.trim());
    if (format !== undefined) return format;
    throw new ToolkitError(
      'usage',
      `--format names "${word.trim()}"; expected some of ${runFormats.join(', ')}`,
    );
  });
}

function checkJobs(jobs: number): void {
  if (Number.isInteger(jobs) && jobs >= 1) return;
  throw new ToolkitError('usage', `--jobs is ${String(jobs)}, expected a whole number from 1`);
}

function toSelection(given: RunArguments, { cwd }: Surroundings): RunSelection {
  return {
    ...(given.suite.length === 0 ? {} : { suites: given.suite }),
    ...(given.tags === undefined ? {} : { tags: given.tags }),
    ...(given.features.length === 0 ? {} : { files: given.features.map((file) => resolve(cwd, file)) }),
  };
}

interface OpenRun {
  readonly given: RunArguments;
  readonly open: OpenTarget;
  readonly selection: RunSelection;
  /** Filled while the run goes on. */
  readonly recorded: Exchange[];
  readonly level: EvidenceLevel;
  readonly knownIssues: KnownIssueFile | undefined;
}

async function runOpen(run: OpenRun, surroundings: Surroundings): Promise<FinishedRun> {
  const { open, selection, recorded, given, knownIssues, level } = run;
  const store = await openStore({ release: 'stu3', packages: [], careConnect: true }, surroundings);
  const progress = createProgressLine(surroundings);
  const { now, monotonic, signal } = surroundings;
  const listener = createListener(progress.show, recorded);
  const finished = await runSuites({
    target: open.target,
    env: open.env,
    tool: describeTool(store),
    services: {
      validate: createResponseValidation(createValidator(store, { grammars: createNodeGrammars() }), store),
      now,
      monotonic,
      newId: randomUUID,
    },
    selection,
    jobs: given.jobs,
    listeners: [listener],
    evidence: level,
    signal,
    ...(knownIssues === undefined ? {} : { knownIssues }),
    ...(open.referenceFaults === undefined ? {} : { referenceFaults: open.referenceFaults }),
  });
  progress.clear();
  return finished;
}

function createListener(show: (text: string) => void, exchanges: Exchange[]): (event: RunEvent) => void {
  let planned = 0;
  let finished = 0;
  return (event) => {
    if (event.type === 'run-started') ({ planned } = event);
    else if (event.type === 'exchange-recorded') exchanges.push(event.exchange);
    else if (event.type === 'scenario-finished') finished++;
    else if (event.type === 'scenario-started')
      show(`${String(finished)} of ${String(planned)}: ${event.name}`);
  };
}

function describeTool(store: DefinitionStore): ToolInfo {
  return {
    name: 'careconnect-conformance',
    version: readToolVersion(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    packages: store.packages.map(({ name, version }) => `${name}#${version}`),
  };
}

interface Writing {
  readonly given: RunArguments;
  readonly formats: readonly RunFormat[];
}

/** Writes the run folder and returns its path, as the user would write it. */
async function writeFolder(
  evidence: Evidence,
  { given, formats }: Writing,
  { cwd }: Surroundings,
): Promise<string> {
  const { startedAt } = evidence.run.result.run;
  const name = startedAt
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
    .replace('T', '-');
  const folder = resolve(cwd, given.out ?? join('reports', name));
  try {
    await writeRunFolder(folder, evidence, formats);
    if (given.out === undefined) await pointLatestTo(folder);
  } catch (cause) {
    if (isToolkitError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `The reports cannot be written to ${folder}: ${reason}`, { cause });
  }
  return relative(cwd, given.out === undefined ? join(folder, '..', 'latest') : folder) || '.';
}

function toExitCode({ summary }: RunResult, given: RunArguments): number {
  const hasGaps = summary.scenarios['not-exercised'] > 0;
  if (summary.exitCode === exitCodes.fine && given.failOnNotExercised && hasGaps)
    return exitCodes.notExercised;
  return summary.exitCode;
}
