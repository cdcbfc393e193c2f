import type { CompileResult } from '../fsh/compile-result.js';
import { issueBlocks } from '../model/issue-order.js';
import type { IssueRecord } from '../model/issue.js';
import { groupBy } from './group-by.js';
import { formatCount } from './quantity.js';
import { plainStyle, type Style } from './style.js';
import { toVisibleText } from './visible-text.js';
import { hangText } from './wrap-text.js';

interface CompileLayout {
  readonly style?: Style;
  readonly width?: number;
}

/** The rule of an example that was to break something and does not. */
const unbrokenRule = 'fsh-example-unbroken';

/**
 * A compilation for people: its problems at their places, the examples that broke as intended, what was made and
 * where it lies. Ends with a line end.
 */
export function formatCompileResult(result: CompileResult, layout: CompileLayout = {}): string {
  const { style = plainStyle, width = 100 } = layout;
  const problems = result.issues.filter(({ severity }) => severity !== 'information');
  const lines = problems.map((issue) => formatProblem(issue, { style, width }));
  lines.push(...formatBroken(result, style));
  lines.push(...formatOutcome(result, style));
  return `${lines.join('\n')}\n`;
}

function formatProblem(issue: IssueRecord, { style, width }: Required<CompileLayout>): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  const word = issueBlocks(issue) ? style.red(issue.severity) : style.yellow(issue.severity);
  const head = `${place === '' ? '' : `${style.bold(place)} `}${word} ${style.dim(issue.rule)}`;
  const expression = issue.expression === '' ? '' : `${issue.expression}: `;
  return `${head}\n${hangText('  ', toVisibleText(`${expression}${issue.message}`), width)}\n`;
}

/** A table of the examples that break a rule on purpose; those that do not are problems of their own. */
function formatBroken({ artifacts, issues }: CompileResult, style: Style): readonly string[] {
  const unbroken = new Set(
    issues.filter(({ rule }) => rule === unbrokenRule).map(({ file, line }) => toPlace(file, line)),
  );
  const broken = artifacts.flatMap(({ resourceType, id, breaks, source }) =>
    breaks === undefined || unbroken.has(toPlace(source.file, source.line))
      ? []
      : [{ name: `${resourceType}/${id}`, breaks }],
  );
  if (broken.length === 0) return [];
  const width = Math.max(...broken.map(({ name }) => name.length));
  return [
    style.bold(`${formatCount(broken.length, 'example')} broke as intended`),
    ...broken.map(({ name, breaks }) => `  ${name.padEnd(width)}  ${style.dim(breaks)}`),
    '',
  ];
}

function toPlace(file: string | undefined, line: number | undefined): string {
  return `${file ?? ''}:${String(line ?? 0)}`;
}

function formatOutcome(result: CompileResult, style: Style): readonly string[] {
  const { artifacts, issues, written, cached, outDir, tarball } = result;
  const errors = issues.filter(issueBlocks).length;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const counts = [...groupBy(artifacts, ({ resourceType }) => resourceType)]
    .map(([type, ofType]) => `${String(ofType.length)} ${type}`)
    .sort((one, other) => one.replace(/^\d+ /, '').localeCompare(other.replace(/^\d+ /, '')));
  const found = `${formatCount(errors, 'error')}, ${formatCount(warnings, 'warning')}`;
  if (!written) return [`${style.red('Not compiled')}: ${found}`];
  const verdict = errors === 0 ? style.green('Compiled and valid') : style.red('Compiled, and not valid');
  return [
    `${verdict}: ${formatCount(artifacts.length, 'resource')}, ${found}${cached ? ' (nothing had changed)' : ''}`,
    ...counts.map((count) => `  ${count}`),
    `Package  ${outDir}`,
    `Tarball  ${tarball}`,
  ];
}
