import type { FileResult } from '../../model/file-result.js';
import { severities, type IssueRecord, type Severity } from '../../model/issue.js';
import { formatCount } from '../quantity.js';

/** How many files and issues a validation met; issues are counted by FHIR's severities. */
export interface FilesSummary {
  readonly files: number;
  readonly valid: number;
  readonly invalid: number;
  readonly issues: Readonly<Record<Severity, number>>;
  /** How many things could not be checked, over all files. */
  readonly unchecked: number;
  /** How many files have something that could not be checked. */
  readonly filesWithUnchecked: number;
  /** The rules that found something, the worst and most frequent first. */
  readonly rules: readonly RuleCount[];
  /** What a configuration changed or left out, with its reason; empty where there is none. */
  readonly overrides: readonly OverrideCount[];
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly issues: number;
  readonly files: number;
}

export interface OverrideCount {
  readonly rule: string;
  readonly from: Severity;
  readonly to: Severity | 'ignored';
  readonly reason: string;
  readonly issues: number;
}

/** Counts results as they come; holds no result. */
export interface FilesCounter {
  readonly add: (result: FileResult) => void;
  readonly summarise: () => FilesSummary;
}

/** Counts the results of a validation. */
export function summariseFiles(results: Iterable<FileResult>): FilesSummary {
  const counter = createFilesCounter();
  for (const result of results) counter.add(result);
  return counter.summarise();
}

export function createFilesCounter(): FilesCounter {
  const counts = { files: 0, valid: 0, unchecked: 0, filesWithUnchecked: 0 };
  const issues: Record<Severity, number> = { fatal: 0, error: 0, warning: 0, information: 0 };
  const rules = new Map<string, RuleCount>();
  const overrides = new Map<string, OverrideCount>();
  return {
    add: (result) => {
      counts.files++;
      if (result.valid) counts.valid++;
      counts.unchecked += result.unchecked.length;
      if (result.unchecked.length > 0) counts.filesWithUnchecked++;
      for (const issue of result.issues) issues[issue.severity]++;
      countRules(rules, result.issues);
      for (const { issue, to, reason } of result.overrides ?? []) {
        const key = [issue.rule, issue.severity, to, reason].join('\n');
        const before = overrides.get(key)?.issues ?? 0;
        overrides.set(key, { rule: issue.rule, from: issue.severity, to, reason, issues: before + 1 });
      }
    },
    summarise: () => ({
      files: counts.files,
      valid: counts.valid,
      invalid: counts.files - counts.valid,
      issues: { ...issues },
      unchecked: counts.unchecked,
      filesWithUnchecked: counts.filesWithUnchecked,
      rules: [...rules.values()].sort(worstFirst),
      overrides: [...overrides.values()],
    }),
  };
}

/** A rule may speak with several severities, since a configuration may change them in some places. */
function countRules(rules: Map<string, RuleCount>, issues: readonly IssueRecord[]): void {
  const seen = new Set<string>();
  for (const { rule, severity } of issues) {
    const key = `${severity} ${rule}`;
    const before = rules.get(key) ?? { rule, severity, issues: 0, files: 0 };
    rules.set(key, { ...before, issues: before.issues + 1, files: before.files + (seen.has(key) ? 0 : 1) });
    seen.add(key);
  }
}

function worstFirst(a: RuleCount, b: RuleCount): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.issues - a.issues ||
    (a.rule < b.rule ? -1 : 1)
  );
}

const severityNouns: Readonly<Record<Severity, readonly [string, string]>> = {
  fatal: ['fatal error', 'fatal errors'],
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
};

/** The counts that are not zero, worst first: `2 errors`, `1 warning`. */
export function countWords(counts: Readonly<Record<Severity, number>>): readonly string[] {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => formatCount(counts[severity], ...severityNouns[severity]));
}
