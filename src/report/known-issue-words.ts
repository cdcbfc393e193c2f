import type { KnownIssue, KnownIssueResult, KnownIssueState } from '../model/known-issue.js';

/** What became of an entry, in a word or two. */
export const knownIssueStates: Readonly<Record<KnownIssueState, string>> = {
  met: 'seen',
  'not-run': 'not looked at',
  'not-seen': 'not seen',
  expired: 'expired',
  unknown: 'unknown',
};

/** What an entry names: a rule of the validator, or a part of what is found. */
export function describeSubject({ rule, finding }: KnownIssue): string {
  return rule === undefined ? `"${finding ?? ''}"` : `rule ${rule}`;
}

/** Who accepted a deviation, why, and until when, in one line. */
export function describeAcceptance({ reason, owner, ticket, expires }: KnownIssue): string {
  return `${reason} (${ticket}, ${owner}, until ${expires})`;
}

/** Where an entry stands, what it is about and what is wrong with it. */
export function describeEntryProblem(entry: KnownIssueResult, file: string): string {
  const { scenario, requirement, line, problem = '' } = entry;
  return `${file}:${String(line)}: ${scenario}, ${requirement}, ${describeSubject(entry)}: ${problem}`;
}
