import type { IssueRecord } from '../model/issue.js';

/** Issues by their places, and those of one place in an order that does not hang on who found them first. */
export function orderIssues(issues: readonly IssueRecord[]): readonly IssueRecord[] {
  return issues.toSorted(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
