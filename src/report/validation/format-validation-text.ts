import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord } from '../../model/issue.js';
import { formatCount, formatNumber } from '../quantity.js';
import { plainStyle, type Style } from '../style.js';
import { toVisibleText } from '../visible-text.js';
import { hangText } from '../wrap-text.js';
import {
  formatIssueText,
  formatUncheckedText,
  placeOf,
  uncheckedWord,
  type IssueLayout,
} from './format-issue-text.js';
import { nameProfile } from './name-profile.js';
import { countWords, createFilesCounter, summariseFiles, type FilesSummary } from './summarise-files.js';
import { describeNotes, nothingToNote, type ValidationNotes } from './validation-notes.js';

/** How the text is laid out. */
export interface ValidationTextOptions {
  readonly style?: Style;
  /** Columns of the terminal; 100 by default. Words longer than a line, such as URLs, may reach beyond. */
  readonly width?: number;
  /** Lists what could not be checked; otherwise it is counted. */
  readonly showUnchecked?: boolean;
}

type Layout = Required<ValidationTextOptions>;

/** Results for people as they come: each piece of text follows the one before. */
export interface ValidationText {
  /** The text of one result: one piece, or several where it has very many findings. */
  readonly add: (result: FileResult) => Iterable<string>;
  /** The counts, and what there is to note. */
  readonly end: (notes?: ValidationNotes) => string;
}

/** All results at once, as `startValidationText` gives them. */
export function formatValidationText(
  results: readonly FileResult[],
  options: ValidationTextOptions = {},
): string {
  const text = startValidationText(options);
  return results.flatMap((result) => [...text.add(result)]).join('') + text.end();
}

/**
 * Results for people, ending with a line end. A file without issues takes one line; any other names the profiles
 * that it was checked against and then its issues in the order of the source. The counts stand at the end.
 */
export function startValidationText(options: ValidationTextOptions = {}): ValidationText {
  const layout = { style: plainStyle, width: 100, showUnchecked: false, ...options };
  const counter = createFilesCounter();
  let isFirst = true;
  let detailedBefore = false;
  return {
    add: (result) => {
      counter.add(result);
      const detailed = result.issues.length > 0 || (layout.showUnchecked && result.unchecked.length > 0);
      const gap = !isFirst && (detailed || detailedBefore) ? '\n' : '';
      isFirst = false;
      detailedBefore = detailed;
      return detailed ? formatDetailed(result, layout, gap) : [gap + formatInOneLine(result, layout)];
    },
    end: (notes = nothingToNote) => {
      const summary = counter.summarise();
      if (summary.files === 0) return `No file was validated.\n${formatNotes(notes, layout)}`;
      return `\n${formatSummary(summary, layout)}${formatOverrides(summary, layout)}${formatNotes(notes, layout)}`;
    },
  };
}

function formatInOneLine(result: FileResult, { style }: Layout): string {
  const profiles =
    result.profiles.length === 0
      ? `as FHIR ${result.fhirVersion}; no profile was named`
      : `against ${result.profiles.map(nameProfile).join(', ')}`;
  return `${formatHead(result, style)} ${toVisibleText(profiles)}${formatFound(result)}\n`;
}

function* formatDetailed(result: FileResult, layout: Layout, gap: string): Generator<string> {
  const { style, width } = layout;
  let text = `${gap}${formatHead(result, style)}${formatFound(result)}\n`;
  if (result.profiles.length > 0) {
    const against = `against ${result.profiles.join(', ')} (FHIR ${result.fhirVersion})`;
    text += `${style.dim(hangText('  ', toVisibleText(against), width))}\n`;
  } else if (result.resourceType !== undefined) {
    text += `${style.dim(toVisibleText(`  as FHIR ${result.fhirVersion}; no profile was named`))}\n`;
  }
  for (const detail of formatDetails(result, layout)) {
    text += `${detail}\n`;
    if (text.length < pieceSize) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** No piece of text grows much beyond this, in UTF-16 units. */
const pieceSize = 65_536;

function formatHead(result: FileResult, style: Style): string {
  const file = style.bold(toVisibleText(result.file));
  const type = result.resourceType === undefined ? '' : `  ${toVisibleText(result.resourceType)}`;
  return `${file}${type}  ${result.valid ? style.green('valid') : style.red('not valid')}`;
}

function formatFound(result: FileResult): string {
  const { issues, unchecked } = summariseFiles([result]);
  const found = countWords(issues);
  const parts = unchecked > 0 ? [...found, `${unchecked} unchecked`] : found;
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function* formatDetails(result: FileResult, { style, width, showUnchecked }: Layout): Generator<string> {
  const unchecked = showUnchecked ? result.unchecked : [];
  const layout: IssueLayout = { style, width, ...measureColumns(result.issues, unchecked.length > 0) };
  for (const issue of [...result.issues].sort(inSourceOrder)) yield formatIssueText(issue, layout);
  for (const entry of unchecked) yield formatUncheckedText(entry, layout);
}

/** How wide the columns before the messages have to be. */
function measureColumns(
  issues: readonly IssueRecord[],
  hasUnchecked: boolean,
): Pick<IssueLayout, 'place' | 'severity'> {
  let place = 5;
  let severity = hasUnchecked ? uncheckedWord.length : 7;
  for (const issue of issues) {
    place = Math.max(place, placeOf(issue).length);
    severity = Math.max(severity, issue.severity.length);
  }
  return { place, severity };
}

function inSourceOrder(left: IssueRecord, right: IssueRecord): number {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}

function formatSummary(summary: FilesSummary, layout: Layout): string {
  const { style, showUnchecked } = layout;
  const verdicts = [
    summary.invalid > 0 ? style.red(`${formatNumber(summary.invalid)} not valid`) : '',
    summary.valid > 0 ? style.green(`${formatNumber(summary.valid)} valid`) : '',
  ].filter((part) => part !== '');
  const issues = countWords(summary.issues);
  const found = issues.length > 0 ? issues.join(', ') : 'no issues';
  const counts = `${style.bold(`${formatCount(summary.files, 'file')}:`)} ${verdicts.join(', ')}; ${found}.\n`;
  const rules = summary.files > 1 ? formatRules(summary, layout) : '';
  if (summary.unchecked === 0) return rules + counts;
  const where = summary.files === 1 ? '' : ` in ${formatCount(summary.filesWithUnchecked, 'file')}`;
  const hint = showUnchecked ? '' : ' --show-unchecked lists what and why.';
  return `${rules}${counts}${style.yellow(`${formatCount(summary.unchecked, 'thing')} could not be checked${where}.`)}${hint}\n`;
}

/** `    12  error    binding-required  in 3 files`, a line a rule. */
function formatRules({ rules }: FilesSummary, { style }: Layout): string {
  if (rules.length === 0) return '';
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  const lines = rules.map(({ rule, severity, issues, files }) => {
    const count = formatNumber(issues).padStart(8);
    return `${count}  ${severity.padEnd(11)}  ${rule.padEnd(width)}  ${style.dim(`in ${formatCount(files, 'file')}`)}\n`;
  });
  return `${lines.join('')}\n`;
}

/** What a configuration changed: nothing of that is hidden. */
function formatOverrides({ overrides }: FilesSummary, { style, width }: Layout): string {
  if (overrides.length === 0) return '';
  const lines = overrides.map(({ rule, from, to, reason, issues }) => {
    const change = to === 'ignored' ? `${from} ignored` : `${from} taken for ${to}`;
    return `${hangText('  ', toVisibleText(`${formatNumber(issues)} × ${rule}, ${change}: ${reason}`), width)}\n`;
  });
  return `${style.yellow('By the configuration')}\n${lines.join('')}`;
}

function formatNotes(notes: ValidationNotes, { style }: Layout): string {
  const { isInterrupted } = notes;
  return describeNotes(notes)
    .map((note, at, { length }) => {
      const isLast = at === length - 1;
      return `${isInterrupted && isLast ? style.red(note) : toVisibleText(note)}\n`;
    })
    .join('');
}
