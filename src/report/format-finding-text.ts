import type { Finding } from '../model/run-result.js';
import { clip } from './clip.js';
import { formatCount, formatNumber } from './quantity.js';
import { toVisibleText } from './visible-text.js';
import { hangText } from './wrap-text.js';
import { describePlace } from './validation/name-profile.js';

/** How many characters of a value are shown before the rest is left to the file named. */
const limit = 1000;

/** How many issues of the validator are written out before the rest is counted. */
const shownIssues = 10;

/** A finding as plain lines: what was expected, what was found, where, what the validator said, how to repeat it. */
export function formatFindingText(finding: Finding, width = 100): string {
  const line = (label: string, text: string | undefined): readonly string[] =>
    text === undefined || text === '' ? [] : [hangText(label.padEnd(10), shorten(text), width)];
  const { issues = [] } = finding;
  const rest = issues.length - shownIssues;
  return [
    ...line('expected', finding.expected),
    ...line('found', finding.found),
    ...line('at', finding.path),
    ...issues
      .slice(0, shownIssues)
      .flatMap((issue) => line(issue.severity, `${issue.message}\n${describePlace(issue)}`)),
    ...(rest > 0 ? line('and', `${formatCount(rest, 'more issue')}, which run.json holds`) : []),
    // A command that is broken over lines could not be pasted.
    ...(finding.curl === undefined ? [] : [`${'repeat'.padEnd(10)}${toVisibleText(finding.curl)}`]),
  ].join('\n');
}

/** A text with its control characters made visible, cut where it is long, with a note of its whole length. */
export function shorten(text: string): string {
  const { text: shown, length, cut } = clip(text, limit);
  const rest = cut ? ` … (${formatNumber(length)} characters; the whole is in run.json)` : '';
  return toVisibleText(shown) + rest;
}
