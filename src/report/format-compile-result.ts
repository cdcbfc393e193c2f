import type { CompiledArtifact, CompileResult } from '../fsh/compile-result.js';
import { issueBlocks } from '../model/issue-order.js';
import type { IssueRecord } from '../model/issue.js';
import { groupBy } from './group-by.js';
import { formatCount, formatNumber } from './quantity.js';
import { plainStyle, type Style } from './style.js';
import { toVisibleText } from './visible-text.js';
import { hangText } from './wrap-text.js';

interface CompileLayout {
  readonly style?: Style;
  readonly width?: number;
}

/**
 * A compilation for people: its problems at their places, the examples that broke as intended, what was made and
 * where it lies. Ends with a line end.
 */
export function formatCompileResult(result: CompileResult, layout: CompileLayout = {}): string {
  const { style = plainStyle, width = 100 } = layout;
  const problems = result.issues.filter(({ severity }) => severity !== 'information');
  const lines = problems.map((issue) => formatProblem(issue, { style, width }));
  lines.push(...formatBroken(result, { style, width }));
  lines.push(...formatOutcome(result, style));
  return `${lines.join('\n')}\n`;
}

function formatProblem(issue: IssueRecord, { style, width }: Required<CompileLayout>): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  const word = issueBlocks(issue) ? style.red(issue.severity) : style.yellow(issue.severity);
  const head = `${place === '' ? '' : `${style.bold(place)} `}${word} ${style.dim(issue.rule)}`;
  const subject = findSubject(issue);
  return `${head}\n${hangText('  ', toVisibleText(`${subject === '' ? '' : `${subject}: `}${issue.message}`), width)}\n`;
}

/** Of an issue of the compiler the definition and its element, as one rule may stand in many definitions. */
function findSubject({ rule, source, expression }: IssueRecord): string {
  if (!rule.startsWith('fsh-') || source === undefined) return expression;
  const name = source.profile.slice(source.profile.lastIndexOf('/') + 1);
  return `${name}, ${source.element}`;
}

/** The examples that break a rule on purpose, by that rule; those that do not are problems of their own. */
function formatBroken(result: CompileResult, { style, width }: Required<CompileLayout>): readonly string[] {
  const broken = result.artifacts.filter(({ breaks }) => breaks !== undefined).filter(isAsMeant(result));
  if (broken.length === 0) return [];
  const byRule = [...groupBy(broken, ({ breaks }) => breaks ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const column = Math.max(...byRule.map(([rule]) => rule.length)) + 2;
  return [
    style.bold(`${formatCount(broken.length, 'example')} broke as intended`),
    ...byRule.map(([rule, examples]) => {
      const names = examples.map(({ resourceType, id }) => `${resourceType}/${id}`).join(', ');
      const first = `  ${rule.padEnd(column)}`;
      return hangText(first, names, width).replace(first, `  ${style.dim(rule.padEnd(column))}`);
    }),
    '',
  ];
}

/** Whether nothing stands against an artifact at its place: an example that breaks a rule does that and no more. */
function isAsMeant({ issues }: CompileResult): (artifact: CompiledArtifact) => boolean {
  const wrong = new Set(issues.filter(issueBlocks).map(({ file, line }) => toPlace(file, line)));
  return ({ source }) => !wrong.has(toPlace(source.file, source.line));
}

function toPlace(file: string | undefined, line: number | undefined): string {
  return `${file ?? ''}:${String(line ?? 0)}`;
}

function formatOutcome(result: CompileResult, style: Style): readonly string[] {
  const { artifacts, issues, written, cached, outDir, tarball } = result;
  const errors = issues.filter(issueBlocks).length;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const accepted = issues.filter(({ rule }) => rule === 'fsh-accepted').length;
  const found = [
    formatCount(errors, 'error'),
    formatCount(warnings, 'warning'),
    ...(accepted === 0 ? [] : [`${formatNumber(accepted)} accepted`]),
  ].join(', ');
  if (!written) return [`${style.red('Not compiled')}: ${found}`];
  const verdict = errors === 0 ? style.green('Compiled and valid') : style.red('Compiled, and not valid');
  return [
    `${verdict}: ${formatCount(artifacts.length, 'resource')}, ${found}${cached ? ' (nothing had changed)' : ''}`,
    ...formatCounts(result),
    `Package  ${outDir}`,
    `Tarball  ${tarball}`,
  ];
}

const nouns: readonly (readonly [kind: CompiledArtifact['kind'], noun: string])[] = [
  ['profile', 'profile'],
  ['extension', 'extension'],
  ['value-set', 'value set'],
  ['code-system', 'code system'],
  ['concept-map', 'concept map'],
  ['other-definition', 'other definition'],
];

/** How many resources there are of each kind. */
function formatCounts(result: CompileResult): readonly string[] {
  const { artifacts } = result;
  const examples = artifacts.filter(({ kind }) => kind === 'example');
  const [wrong, right] = divide(examples, (example) => !isAsMeant(result)(example));
  const [broken, valid] = divide(right, ({ breaks }) => breaks !== undefined);
  const counts = [
    ...nouns.map(([kind, noun]) => {
      const ofKind = artifacts.filter((artifact) => artifact.kind === kind);
      return { count: ofKind.length, noun, detail: kind === 'other-definition' ? listTypes(ofKind) : '' };
    }),
    { count: valid.length, noun: 'example', detail: 'valid' },
    { count: broken.length, noun: 'example', detail: 'broken on purpose' },
    { count: wrong.length, noun: 'example', detail: 'with errors' },
  ].filter(({ count }) => count > 0);
  const width = Math.max(0, ...counts.map(({ count }) => String(count).length));
  return counts.map(({ count, noun, detail }) => {
    const padding = ' '.repeat(width - String(count).length);
    return `  ${padding}${formatCount(count, noun)}${detail === '' ? '' : `, ${detail}`}`;
  });
}

function divide<T>(
  items: readonly T[],
  isFirst: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function listTypes(artifacts: readonly CompiledArtifact[]): string {
  const byType = [...groupBy(artifacts, ({ resourceType }) => resourceType)];
  return byType
    .map(([type, ofType]) => `${type} ${String(ofType.length)}`)
    .toSorted()
    .join(', ');
}
