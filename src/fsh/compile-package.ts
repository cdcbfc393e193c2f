import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { issueBlocks } from '../model/issue-order.js';
import type { IssueRecord } from '../model/issue.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { acceptIssues } from './accept-issues.js';
import { readCachedResult, writeCachedResult } from './cache/compile-cache.js';
import { toFingerprint, toJudgeKey } from './cache/fingerprint.js';
import type { CompileResult, CompileStage } from './compile-result.js';
import { compileSources } from './compile-sources.js';
import { readSushiConfig } from './config/read-sushi-config.js';
import type { SushiConfig } from './config/sushi-config.js';
import { judgeArtifacts, type ValidateArtifact } from './judge-artifacts.js';
import { loadPackages, openGround } from './open-ground.js';
import { orderIssues } from './order-issues.js';
import { createImplementationGuide } from './package/implementation-guide.js';
import { createPackageFiles } from './package/package-files.js';
import { removePackage, toPackagePlace, writePackage, type PackagePlace } from './package/write-package.js';
import { checkQuality } from './quality/check-quality.js';
import { readFshSources } from './read-fsh-sources.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toCompiledArtifact } from './to-compiled-artifact.js';

export interface CompileOptions {
  /** The folder that holds `profiles/`. */
  readonly projectDir: string;
  /** Path of `sushi-config.yaml`. */
  readonly configFile: string;
  /** Folder of the package; the tarball is written beside it. */
  readonly outDir: string;
  /** Folder for what makes a second compilation fast. It may be deleted at any time. */
  readonly cacheDir: string;
  readonly onProgress?: (stage: CompileStage) => void;
  /** Told, in one sentence each, what was left out of a package that is built on, and why. */
  readonly onNotice?: (notice: string) => void;
  /** Judges each resource of the package. What takes long to load is asked for where it is needed, while SUSHI works. */
  readonly validate?: ValidateArtifact | LazyValidation;
  /** Names what the verdicts of `validate` depend on besides the code of the toolkit, such as its settings. */
  readonly cacheKey?: string;
  /**
   * STU3 packages to build on besides those of the configuration, and nearer than these: folders, `.tgz`
   * files or `name#version`. `cwd` is the folder that relative paths start from.
   */
  readonly packages?: readonly string[];
  readonly cwd?: string;
  /** The FHIR package cache that packages are read from; mostly, and by default, `~/.fhir/packages`. */
  readonly packageCache?: string;
  /** Script of the process that runs SUSHI, where it is not beside this one. */
  readonly sushiWorker?: string;
}

export interface LazyValidation {
  readonly load: () => Promise<ValidateArtifact>;
}

/**
 * Compiles the FSH of a project to an STU3 FHIR package. Findings are issues; where FSH or lowering
 * has errors no package is written and an earlier one is removed, so that what lies at `outDir` was
 * always made without error from the sources. Errors of `validate` do not keep the package from being
 * written. Same sources, same bytes. Where nothing changed since the package was written, the result
 * of then is returned without compiling.
 *
 * @throws ToolkitError `configuration-invalid` where the configuration is missing or wrong,
 * `compiler-failed` where SUSHI crashes, `definition-missing` or `definition-corrupt` where a package that
 * is built on cannot be read, `usage` where `outDir` holds something that is no package.
 */
export async function compilePackage(options: CompileOptions): Promise<CompileResult> {
  const { projectDir, configFile, outDir, cacheDir, onProgress } = options;
  onProgress?.('reading');
  const configText = readConfigText(configFile);
  const config = readSushiConfig(configText, configFile);
  const place = toPackagePlace(outDir, config.id, config.version);
  const { sources, issues } = readFshSources(projectDir);
  if (issues.some(issueBlocks)) return fail(place, issues);
  const ground = openGround(config, options);
  const judge = toJudgeKey(ground.key, cacheKeyOf(options));
  const fingerprint = toFingerprint({ config: configText, sources, judge });
  const kept = readCachedResult(cacheDir, fingerprint, place);
  if (isOutcome(kept)) return { ...kept, ...place, cached: true, written: true };
  const compiling = compileSources(sources, {
    ...ground,
    config,
    onProgress,
    sushiWorker: options.sushiWorker,
    cache: { dir: cacheDir, ground: ground.key },
  });
  const [compiled, validate] = await Promise.all([compiling, loadValidation(options)]);
  if (compiled.failed) return fail(place, compiled.issues);
  onProgress?.('validating');
  const file = relative(projectDir, configFile);
  const artifacts = withGuide(compiled.artifacts, config, file);
  const packages = await loadPackages(ground.packages, options.onNotice);
  const doubts = checkQuality(artifacts, { canonical: config.canonical, packages });
  const verdicts = judgeArtifacts(artifacts, { cacheDir, validate, judge, core: ground.core, packages });
  onProgress?.('writing');
  writePackage(place, createPackageFiles(config, artifacts, packages));
  const all = [...compiled.issues, ...doubts, ...verdicts];
  const acceptance = { accepted: config.accepted ?? [], file };
  const result = {
    issues: orderIssues(acceptIssues(all, artifacts, acceptance)),
    artifacts: artifacts.map(toCompiledArtifact),
  };
  writeCachedResult(cacheDir, fingerprint, { place, result });
  return { ...result, ...place, cached: false, written: true };
}

/** Adds a guide to what there is, unless FSH has one of its own. */
function withGuide(
  artifacts: readonly SushiArtifact[],
  config: SushiConfig,
  file: string,
): readonly SushiArtifact[] {
  const type = 'ImplementationGuide';
  if (artifacts.some(({ resource }) => resource['resourceType'] === type)) return artifacts;
  const resource = createImplementationGuide(config, artifacts);
  const place = { file, line: 1, column: 1, endLine: 1 };
  return [
    ...artifacts,
    { resource, name: config.name, keyword: type, usage: 'Definition', place, rules: [], codes: [] },
  ];
}

async function loadValidation({ validate }: CompileOptions): Promise<ValidateArtifact | undefined> {
  return typeof validate === 'object' ? validate.load() : validate;
}

const cacheKeyOf = ({ validate, cacheKey = '' }: CompileOptions) =>
  validate === undefined ? '' : `validated ${cacheKey}`;

function fail(place: PackagePlace, issues: readonly IssueRecord[]): CompileResult {
  removePackage(place);
  return { issues: orderIssues(issues), artifacts: [], ...place, cached: false, written: false };
}

type Outcome = Pick<CompileResult, 'issues' | 'artifacts'>;

function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'issues' in value && 'artifacts' in value;
}

function readConfigText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const message = `${file} cannot be read: expected the configuration of the compiler, a YAML file`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
}
