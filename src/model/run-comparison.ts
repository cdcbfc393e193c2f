import type { Finding } from './run-result.js';
import type { Verdict } from './verdict.js';

/** Version of the format of a comparison of runs; its JSON Schema is `schemas/run-comparison.schema.json`. */
export const runComparisonSchema = 'careconnect-conformance/run-comparison/1';

/**
 * What may have become of a scenario from an earlier run to a later one, in the order in which it concerns a reader.
 *
 * - `newly-failing`: it fails, and did not before, or what was accepted is not any more; also where it was not there before.
 * - `no-longer-passing`: it passed, and could not be judged this time: nothing says that it still holds.
 * - `changed-finding`: it fails as before, and something else is found.
 * - `changed-verdict`: neither run failed it, it did not pass before, and the verdict is another one.
 * - `newly-passing`: it failed, and passes.
 * - `no-longer-failing`: it failed, and was not judged this time: nothing says that it is mended.
 * - `added`, `removed`: only the later or only the earlier run has it, and it does not fail.
 */
export const scenarioChangeKinds = [
  'newly-failing',
  'no-longer-passing',
  'changed-finding',
  'no-longer-failing',
  'changed-verdict',
  'newly-passing',
  'added',
  'removed',
] as const;
export type ScenarioChangeKind = (typeof scenarioChangeKinds)[number];

/** A scenario of which the two runs say something else. */
export interface ScenarioChange {
  readonly id: string;
  readonly name: string;
  readonly suite: string;
  readonly requirements: readonly string[];
  readonly kind: ScenarioChangeKind;
  /** Its side in the earlier run; absent where that has no result of it. */
  readonly was?: ScenarioSide;
  readonly is?: ScenarioSide;
  /** True where the steps are not the same in both runs: it is the test that changed, perhaps, and not the target. */
  readonly testChanged: boolean;
}

export interface ScenarioSide {
  readonly verdict: Verdict;
  readonly reason?: string;
  /** True where the failure is known and accepted. */
  readonly accepted: boolean;
  /** What was found, without the evidence. */
  readonly findings: readonly Pick<Finding, 'expected' | 'found' | 'path'>[];
}

/** Something that the two runs were not done with or against alike. */
export interface VersionChange {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** One of the two runs. */
export interface ComparedRun {
  /** The folder, as the user named it. */
  readonly folder: string;
  readonly id: string;
  readonly startedAt: string;
  /** The conclusion in a few words. */
  readonly title: string;
  readonly exitCode: number;
  readonly scenarios: number;
}

/** What two runs differ in. Serialisable as JSON; reports are made from it alone. */
export interface RunComparison {
  readonly schema: typeof runComparisonSchema;
  readonly old: ComparedRun;
  readonly new: ComparedRun;
  readonly versions: readonly VersionChange[];
  /** In the order of `scenarioChangeKinds`, then of the suites. */
  readonly scenarios: readonly ScenarioChange[];
  readonly summary: Readonly<Record<ScenarioChangeKind | 'same', number>>;
}
