import type { CompiledArtifact, CompileResult } from '../fsh/compile-result.js';
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

/** The rule of what an example breaks on purpose. */
const expectedRule = 'fsh-expected';

/**
 * A compilation for people: its problems at their places, the examples that broke as intended, what was made and
 * where it lies. Ends with a line end.
 */
export function formatCompileResult(result: CompileResult, layout: CompileLayout = {}): string {
  const { style = plainStyle, width = 100 } = layout;
  const problems = result.issues.filter(({ severity }) => severity !== 'information');
  const lines = problems.map((issue) => formatProblem(issue, { style, width }));
  const broken = listBroken(result);
  if (broken.length > 0) {
    lines.push(style.bold(`${formatCount(broken.length, 'example')} broke as intended`));
    lines.push(...broken.map(({ id, rules }) => `  ${id}  ${style.dim(rules.join(', '))}`), '');
  }
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

interface BrokenExample {
  readonly id: string;
  readonly rules: readonly string[];
}

/** The examples that break a rule on purpose, with what they broke. */
function listBroken({ artifacts, issues }: CompileResult): readonly BrokenExample[] {
  const expected = groupBy(
    issues.filter(({ rule }) => rule === expectedRule),
    ({ file, line }) => `${file ?? ''}:${String(line ?? 0)}`,
  );
  return artifacts.flatMap((artifact) => {
    const found = expected.get(`${artifact.source.file}:${String(artifact.source.line)}`);
    return found === undefined
      ? []
      : [{ id: nameOf(artifact), rules: found.map(({ message }) => toVisibleText(message)) }];
  });
}

function nameOf({ resourceType, id }: CompiledArtifact): string {
  return `${resourceType}/${id}`;
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
