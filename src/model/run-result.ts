import type { EvidenceLevel } from './evidence-level.js';
import type { IssueRecord } from './issue.js';
import type { KnownIssue, KnownIssuesResult } from './known-issue.js';
import type { Level, Verdict } from './verdict.js';

/** Version of the run.json format; its JSON Schema is `schemas/run.schema.json`. */
export const runResultSchema = 'careconnect-conformance/run/1';

/** Everything that is known of one run. Serialisable as JSON, and complete: reports are made from it and the exchanges alone. */
export interface RunResult {
  readonly schema: typeof runResultSchema;
  readonly run: RunInfo;
  readonly tool: ToolInfo;
  readonly target: TargetInfo;
  readonly preflight: readonly PreflightCheck[];
  readonly suites: readonly SuiteResult[];
  readonly scenarios: readonly ScenarioResult[];
  readonly requirements: readonly RequirementResult[];
  /** Scenarios that were not planned, each with the reason. */
  readonly excluded: readonly ExcludedScenario[];
  /** URLs of what the run created and could not remove. */
  readonly leftBehind: readonly string[];
  /** Of each profile that the responses were checked against: which of its must-support elements were seen. */
  readonly mustSupport: readonly ProfileCoverage[];
  /** What the validator could not check in the responses. */
  readonly unchecked: readonly UncheckedGroup[];
  /** The list of known issues that the run was held against, where there was one. */
  readonly knownIssues?: KnownIssuesResult;
  readonly summary: RunSummary;
}

export interface RunInfo {
  readonly id: string;
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durationMs: number;
  readonly suites: readonly string[];
  readonly tags?: string;
  /** True where the run was cut off; scenarios that did not start are then in `excluded`. */
  readonly interrupted: boolean;
  /** How much of what went over the wire the run keeps. */
  readonly evidence: EvidenceLevel;
}

export interface ToolInfo {
  readonly name: string;
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  /** Packages whose definitions judged the responses, as `name#version`, nearest first. */
  readonly packages: readonly string[];
}

export interface TargetInfo {
  readonly name: string;
  readonly baseUrl: string;
  readonly fhirVersion: string;
  /** What the target was spoken to in, where it was not plain CareConnect. */
  readonly dialect?: string;
  /** What the CapabilityStatement says of the server's software, where one could be read. */
  readonly software?: string;
  readonly claims: readonly string[];
  readonly writes: boolean;
  /** True where the embedded reference server was the target; `faults` are the ids switched on in it. */
  readonly reference: boolean;
  readonly faults: readonly string[];
}

/** One question of the connection doctor, asked in order; the first that fails ends the preflight. */
export interface PreflightCheck {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'not-reached' | 'not-needed';
  /** What was found, and what to do about it where the check failed. */
  readonly detail: string;
  readonly durationMs: number;
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface SuiteResult {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly counts: VerdictCounts;
}

export interface ScenarioResult {
  /** Stable over runs and machines: suite, slug of the name, and the number of the Examples row where there is one. */
  readonly id: string;
  readonly name: string;
  readonly suite: string;
  readonly feature: string;
  readonly uri: string;
  readonly line: number;
  readonly tags: readonly string[];
  readonly requirements: readonly string[];
  readonly verdict: Verdict;
  /** Why the verdict is what it is, in one sentence; absent for `passed`. */
  readonly reason?: string;
  readonly startedAt: string;
  readonly durationMs: number;
  /** How many things the assertions of this scenario looked at. */
  readonly examined: number;
  readonly steps: readonly StepResult[];
  /** Where all that failed is known and accepted: the entries that say so. The verdict stays `failed`. */
  readonly accepted?: readonly KnownIssue[];
}

export interface StepResult {
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
  readonly outcome: Verdict | 'not-reached';
  readonly durationMs: number;
  /** How many things this step's assertion looked at; absent for steps that assert nothing. */
  readonly examined?: number;
  /** Ids of the exchanges that this step made. */
  readonly exchanges: readonly string[];
  readonly findings: readonly Finding[];
}

/** The evidence of one deviation. */
export interface Finding {
  readonly expected: string;
  readonly found: string;
  /** FHIRPath or header or URL of what was looked at. */
  readonly path?: string;
  /** A pretty-printed piece of the response. Text of the target: never markup. */
  readonly excerpt?: string;
  readonly exchange?: string;
  /** A command without secrets that repeats the request. */
  readonly curl?: string;
  /** What the validator said, where a resource was validated. */
  readonly issues?: readonly IssueRecord[];
}

export interface RequirementResult {
  readonly id: string;
  readonly level: Level;
  readonly capability: string;
  readonly text: string;
  readonly source: string;
  readonly verdict: Verdict | 'not-tested';
  readonly scenarios: readonly string[];
  /** Why no scenario tests it. */
  readonly untested?: string;
}

export interface ExcludedScenario {
  readonly id: string;
  readonly name: string;
  readonly suite: string;
  readonly reason: string;
}

/** Which of the elements that a profile marks as must-support the target showed. Profiles that mark none have no entry. */
export interface ProfileCoverage {
  readonly profile: string;
  readonly resourceType: string;
  /** In how many different resources they were looked for. */
  readonly resources: number;
  readonly elements: readonly ElementCoverage[];
}

export interface ElementCoverage {
  /** Id in the snapshot, such as `Observation.category:VSCat.coding`. */
  readonly element: string;
  /** What the profile calls it in words; empty where it says nothing. */
  readonly label: string;
  /** In how many of the resources it is; 0 where it was never seen. */
  readonly seen: number;
}

/** Things that were not checked by the same rule for the same reason. */
export interface UncheckedGroup {
  readonly rule: string;
  readonly reason: string;
  /** How often, over all different resources of the responses. */
  readonly count: number;
  /** FHIRPath of the first, from the root of its resource. */
  readonly example: string;
}

export interface RunSummary {
  readonly verdict: Verdict;
  /** 0 conformant, 1 non-conformant, 3 unreachable or harness fault, 4 a mandatory requirement was not exercised. */
  readonly exitCode: 0 | 1 | 3 | 4;
  /** The verdict and why, in one sentence. */
  readonly headline: string;
  readonly scenarios: VerdictCounts;
  readonly requirements: VerdictCounts & { readonly 'not-tested': number };
  /** How many of the failed scenarios are accepted; absent where there was no list of known issues. */
  readonly accepted?: number;
  /** SHOULD requirements that failed: they warn and do not fail the run. */
  readonly warnings: readonly string[];
}
