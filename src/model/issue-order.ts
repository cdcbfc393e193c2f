import { severities, type Issue, type Severity } from './issue.js';

/** True where an issue makes a resource invalid: it is an error or fatal. */
export function issueBlocks(issue: { readonly severity: Severity }): boolean {
  return issue.severity === 'error' || issue.severity === 'fatal';
}

/** True where `severity` is as bad as `limit` or worse. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** Order of the text: by line, column and then as found. */
export function compareByLocation(left: Issue, right: Issue): number {
  const byLine = (left.location?.line ?? 0) - (right.location?.line ?? 0);
  return byLine === 0 ? (left.location?.column ?? 0) - (right.location?.column ?? 0) : byLine;
}
