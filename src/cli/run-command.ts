import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { createResponseValidation } from '../conform/create-response-validation.js';
import { readFeatures } from '../conform/features/read-features.js';
import type { KnownIssueFile } from '../conform/known-issues/known-issue-file.js';
import { toEvidence, type Evidence } from '../conform/evidence/to-evidence.js';
import { packageFeatures } from '../conform/package-folders.js';
import { listClaims } from '../conform/plan/list-claims.js';
import type { RunSelection } from '../conform/plan/plan-run.js';
import { createReferenceTarget } from '../conform/reference-target.js';
import type { RunOptions } from '../conform/run-options.js';
import { planSuites, runSuites, type FinishedRun } from '../conform/run-suites.js';
import { createTargetFromUrl } from '../conform/target/create-target-from-url.js';
import { readTarget } from '../conform/target/read-target.js';
import type { DefinitionStore } from '../definitions/definition-store.js';
import type { EvidenceLevel } from '../model/evidence-level.js';
import type { Exchange } from '../model/exchange.js';
import type { RunEvent } from '../model/run-event.js';
import type { RunResult, ToolInfo } from '../model/run-result.js';
import type { Target } from '../model/target.js';
import { isToolkitError, ToolkitError } from '../model/toolkit-error.js';
import { formatRunPlan } from '../report/format-run-plan.js';
import { formatRunSummary } from '../report/format-run-summary.js';
import { createNodeGrammars } from '../terminology/load/node-grammars.js';
import { createValidator } from '../validator/create-validator.js';
import { startEmbeddedServer } from './embedded-server.js';
import { exitCodes } from './exit-codes.js';
import { openKnownIssues } from './open-known-issues.js';
import { openStore } from './open-store.js';
import { createProgressLine } from './progress-line.js';
import type { Surroundings } from './surroundings.js';
import { layoutFor } from './terminal-style.js';
import { readToolVersion } from './tool-version.js';
import { pointLatestTo, runFormats, writeRunFolder, type RunFormat } from './write-run-folder.js';

/** The words of the command line, as yargs gives them. */
export interface RunArguments {
  readonly features: readonly string[];
  readonly target?: string | undefined;
  readonly tags?: string | undefined;
  readonly suite: readonly string[];
  readonly out?: string | undefined;
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly format: string;
  readonly failOnNotExercised: boolean;
  readonly fault: readonly string[];
  readonly knownIssues?: string | undefined;
  readonly evidence?: EvidenceLevel | undefined;
}

/** A target that can be run against, and how to leave it. */
interface OpenTarget {
  readonly target: Target;
  readonly env: RunOptions['env'];
  /** Given where the target is the embedded reference server. */
  readonly referenceFaults?: readonly string[];
  readonly close: () => Promise<void>;
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
      const plan = await planSuites({ target: open.target, selection });
      surroundings.stdout.write(formatRunPlan(plan, layoutFor(surroundings.stdout, surroundings)));
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

async function openTarget(given: RunArguments, surroundings: Surroundings): Promise<OpenTarget> {
  if (given.target === undefined) return openEmbedded(given, surroundings);
  if (given.fault.length > 0) {
    throw new ToolkitError(
      'usage',
      '--fault is for the embedded reference server and cannot go with --target',
    );
  }
  const { env } = surroundings;
  const close = (): Promise<void> => Promise.resolve();
  if (/^https?:\/\//.test(given.target)) return { target: createTargetFromUrl(given.target), env, close };
  const file = resolve(surroundings.cwd, given.target);
  const claims = listClaims(await readFeatures(packageFeatures));
  return {
    target: readTarget(await readTargetText(file, given.target), given.target, { env, claims }),
    env,
    close,
  };
}

async function readTargetText(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = `${name} cannot be read; expected a target file (YAML) or a base URL that begins with http`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
}

async function openEmbedded(given: RunArguments, surroundings: Surroundings): Promise<OpenTarget> {
  const reportError = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(`The reference server failed: ${text}\n`);
  };
  const { server, seed, roles } = await startEmbeddedServer({ faults: given.fault, reportError });
  const claims = listClaims(await readFeatures(packageFeatures));
  const { now, monotonic } = surroundings;
  const facts = { baseUrl: server.baseUrl, tokenUrl: server.tokenUrl, clients: server.clients, seed, roles };
  const { target, env } = await createReferenceTarget(facts, claims, { now, monotonic, newId: randomUUID });
  return {
    target,
    env: { ...surroundings.env, ...env },
    referenceFaults: given.fault,
    close: () => server.close(),
  };
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
