import type { SeedOutcome, SeedRemark } from '../conform/seed/seed-outcome.js';
import type { UnseedOutcome } from '../conform/seed/unseed-target.js';
import { groupBy } from './group-by.js';
import { formatCount, formatNumber } from './quantity.js';
import { plainStyle, type Style } from './style.js';
import { hangText } from './wrap-text.js';

/** How the summary is laid out, and what it names besides what happened. */
export interface SeedLayout {
  readonly style?: Style;
  readonly width?: number;
  /** The target, as people call it. */
  readonly target: string;
  /** The file with the journal, as the user would write it. */
  readonly journal: string;
}

/** How many records with one reason are written out before the rest is counted. */
const shownRecords = 10;

/** What was loaded into a target, for the terminal. Ends with a line end. */
export function formatSeedSummary(outcome: SeedOutcome, layout: SeedLayout): string {
  const { total, created, createdEarlier, interrupted, outage, referencesInWords } = outcome;
  const earlier = createdEarlier === 0 ? '' : `, ${formatNumber(createdEarlier)} were there`;
  const words = `${formatCount(referencesInWords, 'reference')} to what the target does not hold, told in words`;
  return toText(layout, [
    `Created ${formatNumber(created)} of ${formatCount(total, 'record')}${earlier}: ${layout.target}`,
    formatEnd({ interrupted, outage }, 'The same command goes on where this one ended.', layout),
    formatRemarks('Refused', outcome.refused, layout),
    formatRemarks('Left out', outcome.leftOut, layout),
    formatRemarks('Not complete', outcome.incomplete, layout),
    formatRemarks('Perhaps there twice', outcome.perhapsTwice, layout),
    referencesInWords === 0 ? '' : hangText('', words, layout.width ?? 100),
    `Journal  ${layout.journal}; --remove takes away what it names`,
  ]);
}

/** What was taken away from a target, for the terminal. Ends with a line end. */
export function formatUnseedSummary(outcome: UnseedOutcome, layout: SeedLayout): string {
  const { total, removed, left, unsure, interrupted, outage } = outcome;
  const lost =
    'It was sent, and no answer said what became of it. Look for it on the target: nobody knows its id.';
  const isDone = removed === total && unsure.length === 0;
  return toText(layout, [
    `Removed ${formatNumber(removed)} of ${formatCount(total, 'record')}: ${layout.target}`,
    formatEnd({ interrupted, outage }, 'The same command goes on where this one ended.', layout),
    formatRemarks(
      'Still there',
      left.map(({ place, reason }) => ({ key: place, reason })),
      layout,
    ),
    formatRemarks(
      'Not known',
      unsure.map((key) => ({ key, reason: lost })),
      layout,
    ),
    isDone ? `Nothing is left of what ${layout.journal} named; it was deleted` : `Journal  ${layout.journal}`,
  ]);
}

function toText({ style = plainStyle }: SeedLayout, [head = '', ...sections]: readonly string[]): string {
  return `${[style.bold(head), ...sections.filter((section) => section !== '')].join('\n\n')}\n`;
}

function formatEnd(
  { interrupted, outage }: { readonly interrupted: boolean; readonly outage: string | undefined },
  advice: string,
  { width = 100 }: SeedLayout,
): string {
  if (outage !== undefined) return hangText('', `${outage} ${advice}`, width);
  return interrupted ? `Ended before its time. ${advice}` : '';
}

function formatRemarks(
  title: string,
  remarks: readonly SeedRemark[],
  { style = plainStyle, width = 100 }: SeedLayout,
): string {
  if (remarks.length === 0) return '';
  const lines = [...groupBy(remarks, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const shown = group.slice(0, shownRecords).map(({ key }) => hangText('    ', key, width));
    const rest = group.length - shown.length;
    return [
      hangText('  ', reason, width),
      ...shown,
      ...(rest > 0 ? [`    and ${formatNumber(rest)} more`] : []),
    ];
  });
  return [style.bold(`${title}: ${formatCount(remarks.length, 'record')}`), ...lines].join('\n');
}
