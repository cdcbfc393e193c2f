import type { FileResult } from '../../model/file-result.js';
import { severities, type Severity } from '../../model/issue.js';
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
}

/** Counts the results of a validation. */
export function summariseFiles(results: readonly FileResult[]): FilesSummary {
  const valid = results.filter((result) => result.valid).length;
  return {
    files: results.length,
    valid,
    invalid: results.length - valid,
    issues: countIssues(results),
    unchecked: results.reduce((sum, result) => sum + result.unchecked.length, 0),
    filesWithUnchecked: results.filter((result) => result.unchecked.length > 0).length,
  };
}

function countIssues(results: readonly FileResult[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { fatal: 0, error: 0, warning: 0, information: 0 };
  for (const result of results) for (const issue of result.issues) counts[issue.severity] += 1;
  return counts;
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
