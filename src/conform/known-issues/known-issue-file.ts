import type { KnownIssue } from '../../model/known-issue.js';

/** The name under which known issues are found beside a target file. */
export const knownIssuesFileName = 'known-issues.yaml';

/** A list of known issues as it was read. */
export interface KnownIssueFile {
  /** As the user named it. */
  readonly file: string;
  readonly issues: readonly (KnownIssue & { readonly line: number })[];
}
