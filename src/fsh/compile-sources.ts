import type { DefinitionEntry } from '../definitions/definition-store.js';
import { issueBlocks } from '../model/issue-order.js';
import type { IssueRecord } from '../model/issue.js';
import { checkDuplicates, validateArtifacts, type ValidateArtifact } from './check-artifacts.js';
import type { CompileStage } from './compile-result.js';
import type { SushiConfig } from './config/sushi-config.js';
import { lowerArtifacts } from './lower/lower-artifacts.js';
import { runSushi } from './sushi/run-sushi.js';
import type { FshSource, LostSystem, SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';
import { toSushiIssues } from './to-sushi-issues.js';

export interface CompileSettings {
  readonly config: SushiConfig;
  /** The definitions of STU3's core. */
  readonly core: readonly DefinitionEntry[];
  /** Packages to build on, as `name#version`, and the package cache that holds them. */
  readonly dependencies: readonly string[];
  readonly packageCache: string;
  readonly onProgress?: ((stage: CompileStage) => void) | undefined;
  readonly validate?: ValidateArtifact | undefined;
  readonly sushiWorker?: string | undefined;
}

export interface CompiledSources {
  /** Resources in STU3's form. */
  readonly artifacts: readonly SushiArtifact[];
  readonly issues: readonly IssueRecord[];
  /** Whether FSH or lowering has errors, so that artifacts may be missing or not say what FSH says. */
  readonly failed: boolean;
}

/** FSH to STU3 resources. They are validated only where all of them could be made. */
export async function compileSources(
  sources: readonly FshSource[],
  settings: CompileSettings,
): Promise<CompiledSources> {
  const { config, core, onProgress, validate } = settings;
  onProgress?.('compiling');
  const { canonical, version, status } = config;
  const { dependencies, packageCache } = settings;
  const request = { sources, config: { canonical, version, status }, dependencies, packageCache };
  const { artifacts, messages, lostSystems } = await runSushi(request, settings.sushiWorker);
  onProgress?.('lowering');
  const lowered = lowerArtifacts(artifacts, core);
  const issues = [
    ...toSushiIssues(messages, artifacts),
    ...lostSystems.map(toLostSystemIssue),
    ...lowered.issues,
    ...checkDuplicates(artifacts),
  ];
  const failed = issues.some(issueBlocks);
  if (failed || validate === undefined) return { artifacts: lowered.artifacts, issues, failed };
  onProgress?.('validating');
  const verdicts = validateArtifacts(lowered.artifacts, validate);
  return { artifacts: lowered.artifacts, issues: [...issues, ...verdicts], failed };
}

function toLostSystemIssue({ system, code, path, place }: LostSystem): IssueRecord {
  return toFshIssue({ rule: 'fsh-system-lost', params: { system, code, path } }, { place });
}
