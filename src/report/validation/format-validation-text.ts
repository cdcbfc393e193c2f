import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord } from '../../model/issue.js';
import { formatCount } from '../quantity.js';
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
import { countWords, summariseFiles, type FilesSummary } from './summarise-files.js';

/** How the text is laid out. */
export interface ValidationTextOptions {
  readonly style?: Style;
  /** Columns of the terminal; 100 by default. Words longer than a line, such as URLs, may reach beyond. */
  readonly width?: number;
  /** Lists what could not be checked; otherwise it is counted. */
  readonly showUnchecked?: boolean;
}

type Layout = Required<ValidationTextOptions>;

/**
 * Results for people, ending with a line end. A file without issues takes one line; any other names the profiles
 * that it was checked against and then its issues in the order of the source. The counts stand at the end.
 */
export function formatValidationText(
  results: readonly FileResult[],
  options: ValidationTextOptions = {},
): string {
  if (results.length === 0) return 'No file was validated.\n';
  const layout = { style: plainStyle, width: 100, showUnchecked: false, ...options };
  let text = '';
  let detailedBefore = false;
  for (const result of results) {
    const details = formatDetails(result, layout);
    const detailed = details.length > 0;
    if (text !== '' && (detailed || detailedBefore)) text += '\n';
    text += detailed ? formatDetailed(result, details, layout) : formatInOneLine(result, layout);
    detailedBefore = detailed;
  }
  return `${text}\n${formatSummary(summariseFiles(results), layout)}`;
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

function formatSummary(summary: FilesSummary, { style, showUnchecked }: Layout): string {
  const verdicts = [
    summary.invalid > 0 ? style.red(`${summary.invalid} not valid`) : '',
    summary.valid > 0 ? style.green(`${summary.valid} valid`) : '',
  ].filter((part) => part !== '');
  const issues = countWords(summary.issues);
  const found = issues.length > 0 ? issues.join(', ') : 'no issues';
  const counts = `${style.bold(`${formatCount(summary.files, 'file')}:`)} ${verdicts.join(', ')}; ${found}.\n`;
  if (summary.unchecked === 0) return counts;
  const where = summary.files === 1 ? '' : ` in ${formatCount(summary.filesWithUnchecked, 'file')}`;
  const hint = showUnchecked ? '' : ' --show-unchecked lists what and why.';
  return `${counts}${style.yellow(`${formatCount(summary.unchecked, 'thing')} could not be checked${where}.`)}${hint}\n`;
}
