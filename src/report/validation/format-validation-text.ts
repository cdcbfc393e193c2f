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
import { nothingToNote, type ValidationNotes } from './validation-notes.js';

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
  readonly add: (result: FileResult) => string;
  /** The counts, and what there is to note. */
  readonly end: (notes?: ValidationNotes) => string;
}

/** All results at once, as `startValidationText` gives them. */
export function formatValidationText(
  results: readonly FileResult[],
  options: ValidationTextOptions = {},
): string {
  const text = startValidationText(options);
  return results.map(text.add).join('') + text.end();
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
      const details = formatDetails(result, layout);
      const detailed = details.length > 0;
      const gap = !isFirst && (detailed || detailedBefore) ? '\n' : '';
      isFirst = false;
      detailedBefore = detailed;
      return gap + (detailed ? formatDetailed(result, details, layout) : formatInOneLine(result, layout));
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

function formatDetailed(result: FileResult, details: readonly string[], { style, width }: Layout): string {
  const lines = [`${formatHead(result, style)}${formatFound(result)}`];
  if (result.profiles.length > 0) {
    const text = `against ${result.profiles.join(', ')} (FHIR ${result.fhirVersion})`;
    lines.push(style.dim(hangText('  ', toVisibleText(text), width)));
  } else if (result.resourceType !== undefined) {
    lines.push(style.dim(toVisibleText(`  as FHIR ${result.fhirVersion}; no profile was named`)));
  }
  return `${[...lines, ...details].join('\n')}\n`;
}

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

function formatDetails(result: FileResult, { style, width, showUnchecked }: Layout): readonly string[] {
  const unchecked = showUnchecked ? result.unchecked : [];
  const words = [...result.issues.map((issue) => issue.severity), ...unchecked.map(() => uncheckedWord)];
  const layout: IssueLayout = {
    style,
    width,
    place: Math.max(5, ...result.issues.map((issue) => placeOf(issue).length)),
    severity: Math.max(7, ...words.map((word) => word.length)),
  };
  return [
    ...[...result.issues].sort(inSourceOrder).map((issue) => formatIssueText(issue, layout)),
    ...unchecked.map((entry) => formatUncheckedText(entry, layout)),
  ];
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

function formatNotes({ isInterrupted, unusedSettings }: ValidationNotes, { style }: Layout): string {
  const unused = unusedSettings.map((setting) => `${toVisibleText(setting)} met nothing.\n`).join('');
  const interrupted = isInterrupted ? style.red('Interrupted: what follows was not validated.') + '\n' : '';
  return unused + interrupted;
}
