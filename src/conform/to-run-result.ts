import {
  runResultSchema,
  type ExcludedScenario,
  type PreflightCheck,
  type RunResult,
  type ScenarioResult,
  type SuiteResult,
  type TargetInfo,
} from '../model/run-result.js';
import type { Answer } from './answer.js';
import type { ResponseTally } from './coverage/tally-responses.js';
import type { FeatureSet } from './features/feature-scenario.js';
import { findSoftware } from './find-software.js';
import { judgeKnownIssues, type JudgedKnownIssues } from './known-issues/judge-known-issues.js';
import { toRequirementResults } from './requirements/to-requirement-results.js';
import type { RequirementCatalogue } from './requirements/requirement.js';
import type { RunOptions } from './run-options.js';
import { summariseRun } from './verdicts/summarise-run.js';
import { countVerdicts, findWorstVerdict } from './verdicts/worst-verdict.js';

/** All that is known when a run has ended. */
export interface RunEnd {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly durationMs: number;
  readonly scenarios: readonly ScenarioResult[];
  readonly excluded: readonly ExcludedScenario[];
  readonly preflight: readonly PreflightCheck[];
  readonly leftBehind: readonly string[];
  /** Whether it was cut off while there was something left to run. */
  readonly interrupted: boolean;
  readonly answers: readonly Answer[];
  readonly tally: ResponseTally;
  readonly catalogue: RequirementCatalogue;
  readonly features: FeatureSet;
  readonly options: RunOptions;
}

/** Everything that is known of a run, in the form that is written and reported. */
export function toRunResult(end: RunEnd): RunResult {
  const { excluded, preflight, leftBehind, interrupted, catalogue, options } = end;
  const { scenarios, entries } = holdAgainstKnownIssues(end);
  const { knownIssues: list } = options;
  const knownIssues = list === undefined ? undefined : { file: list.file, entries };
  const requirements = toRequirementResults(catalogue, scenarios);
  const suites = toSuiteResults(scenarios, catalogue);
  return {
    schema: runResultSchema,
    run: {
      id: end.id,
      startedAt: end.startedAt.toISOString(),
      finishedAt: end.finishedAt.toISOString(),
      durationMs: end.durationMs,
      suites: options.selection?.suites ?? suites.map(({ id }) => id),
      ...(options.selection?.tags === undefined ? {} : { tags: options.selection.tags }),
      interrupted,
      evidence: options.evidence ?? 'full',
    },
    tool: options.tool,
    target: toTargetInfo(end),
    preflight,
    suites,
    scenarios,
    requirements,
    excluded,
    leftBehind,
    mustSupport: end.tally.mustSupport,
    unchecked: end.tally.unchecked,
    ...(knownIssues === undefined ? {} : { knownIssues }),
    summary: summariseRun({
      scenarios,
      requirements,
      preflight,
      interrupted,
      ...(knownIssues === undefined ? {} : { knownIssues }),
    }),
  };
}

function holdAgainstKnownIssues({ scenarios, features, startedAt, options }: RunEnd): JudgedKnownIssues {
  if (options.knownIssues === undefined) return { scenarios, entries: [] };
  return judgeKnownIssues(options.knownIssues, {
    scenarios,
    known: new Map(features.scenarios.map(({ id, requirements }) => [id, requirements])),
    today: startedAt.toISOString().slice(0, 10),
  });
}

function toTargetInfo({ options, answers }: RunEnd): TargetInfo {
  const { target, referenceFaults } = options;
  const software = findSoftware(answers);
  return {
    name: target.name,
    baseUrl: target.baseUrl,
    fhirVersion: target.fhirVersion,
    ...(target.dialect === 'careconnect' ? {} : { dialect: target.dialect }),
    ...(software === undefined ? {} : { software }),
    claims: target.claims,
    writes: target.writes,
    reference: referenceFaults !== undefined,
    faults: referenceFaults ?? [],
  };
}

function toSuiteResults(
  scenarios: readonly ScenarioResult[],
  catalogue: RequirementCatalogue,
): readonly SuiteResult[] {
  return catalogue.capabilities.flatMap(({ id, title }) => {
    const found = scenarios.filter(({ suite }) => suite === id).map(({ verdict }) => verdict);
    const verdict = findWorstVerdict(found);
    return verdict === undefined ? [] : [{ id, title, verdict, counts: countVerdicts(found) }];
  });
}
