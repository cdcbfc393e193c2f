import { join } from 'node:path';
import type { DefinitionEntry } from '../definitions/definition-store.js';
import { issueBlocks } from '../model/issue-order.js';
import type { IssueRecord } from '../model/issue.js';
import { hashText } from './cache/hash-files.js';
import { readKeptFile, writeKeptFile } from './cache/kept-file.js';
import { checkDuplicates } from './check-duplicates.js';
import type { CompileStage } from './compile-result.js';
import type { SushiConfig } from './config/sushi-config.js';
import { lowerArtifacts } from './lower/lower-artifacts.js';
import { orderIssues } from './order-issues.js';
import { runSushi } from './sushi/run-sushi.js';
import type {
  FshSource,
  LostSystem,
  PackageSpecs,
  SushiArtifact,
  SushiOutput,
} from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';
import { toSushiIssues } from './to-sushi-issues.js';

export interface CompileSettings {
  readonly config: SushiConfig;
  /** The definitions of STU3's core. */
  readonly core: readonly DefinitionEntry[];
  /** What to build on besides. */
  readonly packages: PackageSpecs;
  readonly onProgress?: ((stage: CompileStage) => void) | undefined;
  readonly sushiWorker?: string | undefined;
  /** Where to keep what makes the next compilation fast. */
  readonly cache?: CompileCache | undefined;
}

export interface CompileCache {
  readonly dir: string;
  /** Names what SUSHI compiles against and with. */
  readonly ground: string;
}

export interface CompiledSources {
  /** Resources in STU3's form. */
  readonly artifacts: readonly SushiArtifact[];
  readonly issues: readonly IssueRecord[];
  /** Whether FSH or lowering has errors, so that artifacts may be missing or not say what FSH says. */
  readonly failed: boolean;
}

/** FSH to STU3 resources. */
export async function compileSources(
  sources: readonly FshSource[],
  settings: CompileSettings,
): Promise<CompiledSources> {
  settings.onProgress?.('compiling');
  const { artifacts, messages, lostSystems } = await compileWithSushi(sources, settings);
  settings.onProgress?.('lowering');
  const lowered = lowerArtifacts(artifacts, settings.core);
  const issues = [
    ...toSushiIssues(messages, artifacts),
    ...lostSystems.map(toLostSystemIssue),
    ...lowered.issues,
    ...checkDuplicates(artifacts),
  ];
  return { artifacts: lowered.artifacts, issues: orderIssues(issues), failed: issues.some(issueBlocks) };
}

/** What SUSHI makes of the sources; where it made the same before, what it made then. */
async function compileWithSushi(
  sources: readonly FshSource[],
  { config, packages, sushiWorker, cache }: CompileSettings,
): Promise<SushiOutput> {
  const { canonical, version, status } = config;
  const settings = { canonical, version, status };
  const request = { sources, config: settings, packages };
  if (cache === undefined) return runSushi(request, sushiWorker);
  const key = hashText(JSON.stringify([cache.ground, settings]));
  const made = {
    file: join(cache.dir, 'sushi-output.bin'),
    key: hashText(JSON.stringify([key, sources])),
  };
  const known = readKeptFile(made);
  if (isSushiOutput(known)) return known;
  const keptAt = { file: join(cache.dir, 'sushi.bin'), key };
  const output = await runSushi({ ...request, keptAt }, sushiWorker);
  writeKeptFile(made, output);
  return output;
}

function isSushiOutput(value: unknown): value is SushiOutput {
  return typeof value === 'object' && value !== null && 'artifacts' in value;
}

function toLostSystemIssue({ system, code, path, place }: LostSystem): IssueRecord {
  return toFshIssue({ rule: 'fsh-system-lost', params: { system, code, path } }, { place });
}
