import type { IssueRecord, Severity, UncheckedRecord } from '../../model/issue.js';
import { formatCount } from '../quantity.js';
import type { Style } from '../style.js';
import { toVisibleText } from '../visible-text.js';
import { hangText } from '../wrap-text.js';
import { describePlace } from './name-profile.js';

/** Widths in columns: of the whole line, and of the two columns before the message. */
export interface IssueLayout {
  readonly style: Style;
  readonly width: number;
  readonly place: number;
  readonly severity: number;
}

/** How many causes of an issue are written out; the others are counted. */
const shownCauses = 5;
/** How many levels of causes are written out. */
const shownDepth = 2;

/** The word that stands where the severity would, for what could not be checked. */
export const uncheckedWord = 'unchecked';

/** One issue: `line:column  severity  message`, and under it the element, the rule, who asked for it, and the causes. */
export function formatIssueText(issue: IssueRecord, layout: IssueLayout): string {
  const margin = marginOf(layout);
  return [
    formatMessage({ place: placeOf(issue), word: issue.severity, message: issue.message }, layout),
    layout.style.dim(hangText(margin, toVisibleText(describePlace(issue)), layout.width)),
    ...formatCauses(issue, { ...layout, margin, depth: 1 }),
  ].join('\n');
}

/** One thing that could not be checked, in the columns of the issues. */
export function formatUncheckedText(unchecked: UncheckedRecord, layout: IssueLayout): string {
  return [
    formatMessage({ place: '', word: uncheckedWord, message: unchecked.reason }, layout),
    layout.style.dim(hangText(marginOf(layout), toVisibleText(describePlace(unchecked)), layout.width)),
  ].join('\n');
}

/** `line:column`, as far as it is known. */
export function placeOf(issue: Pick<IssueRecord, 'line' | 'column'>): string {
  if (issue.line === undefined) return '';
  return issue.column === undefined ? `${issue.line}` : `${issue.line}:${issue.column}`;
}

interface Message {
  readonly place: string;
  readonly word: Severity | typeof uncheckedWord;
  readonly message: string;
}

function formatMessage({ place, word, message }: Message, layout: IssueLayout): string {
  const margin = marginOf(layout);
  const text = hangText(margin, toVisibleText(message), layout.width).slice(margin.length);
  const paint = paintOf(word, layout.style);
  return `  ${place.padStart(layout.place)}  ${paint(word.padEnd(layout.severity))}  ${text}`;
}

function marginOf({ place, severity }: IssueLayout): string {
  return ' '.repeat(2 + place + 2 + severity + 2);
}

interface CauseLayout extends IssueLayout {
  readonly margin: string;
  readonly depth: number;
}

function formatCauses(issue: IssueRecord, layout: CauseLayout): readonly string[] {
  const causes = issue.causes ?? [];
  const { margin, style, width, depth } = layout;
  if (causes.length === 0) return [];
  if (depth > shownDepth)
    return [style.dim(`${margin}and ${formatCount(causes.length, 'cause')} below this`)];
  const inner = { ...layout, margin: `${margin}  `, depth: depth + 1 };
  const lines = causes.slice(0, shownCauses).flatMap((cause) => {
    const text = `because ${cause.message} [${cause.expression} · ${cause.rule}]`;
    return [hangText(margin, toVisibleText(text), width), ...formatCauses(cause, inner)];
  });
  const rest = causes.length - shownCauses;
  return rest > 0 ? [...lines, style.dim(`${margin}and ${formatCount(rest, 'more cause')}`)] : lines;
}

function paintOf(word: Message['word'], style: Style): (text: string) => string {
  switch (word) {
    case 'fatal':
    case 'error':
      return style.red;
    case 'warning':
    case 'unchecked':
      return style.yellow;
    case 'information':
      return style.dim;
  }
}
