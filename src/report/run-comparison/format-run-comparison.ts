import {
  scenarioChangeKinds,
  type RunComparison,
  type ScenarioChange,
  type ScenarioSide,
} from '../../model/run-comparison.js';
import { formatFindingText, shorten } from '../format-finding-text.js';
import { formatCount, formatInstant } from '../quantity.js';
import { plainStyle, type Style } from '../style.js';
import { hangText } from '../wrap-text.js';
import { findCourse } from './compare-runs.js';
import { changeTitles, describeSide, nameRunComparison } from './run-comparison-words.js';

interface Layout {
  readonly style: Style;
  readonly width: number;
}

/** How many findings of a scenario are written out before the rest is counted. */
const shownFindings = 3;

/** A comparison of two runs as JSON; its JSON Schema is `schemas/run-comparison.schema.json`. */
export function formatRunComparisonJson(comparison: RunComparison): string {
  return `${JSON.stringify(comparison, undefined, 2)}\n`;
}

/** A comparison of two runs for the terminal: what fails now first. Ends with a line end. */
export function formatRunComparisonText(comparison: RunComparison, options: Partial<Layout> = {}): string {
  const layout: Layout = { style: plainStyle, width: 100, ...options };
  const sections = [
    formatHead(comparison, layout),
    formatVersions(comparison, layout),
    ...scenarioChangeKinds.map((kind) => {
      const own = comparison.scenarios.filter((change) => change.kind === kind);
      if (own.length === 0) return '';
      const heading = layout.style.bold(`${changeTitles[kind]}: ${formatCount(own.length, 'scenario')}`);
      return [heading, ...own.map((change) => formatChange(change, layout))].join('\n');
    }),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function formatHead(comparison: RunComparison, { style, width }: Layout): string {
  const paint = findCourse(comparison) === 'no-worse' ? style.green : style.red;
  const runs = (['old', 'new'] as const).map((side) => {
    const { folder, startedAt, title, scenarios } = comparison[side];
    const label = side === 'old' ? 'Earlier  ' : 'Later    ';
    const text = `${shorten(folder)}, ${formatInstant(startedAt)}: ${title}, ${formatCount(scenarios, 'scenario')}`;
    return hangText(label, text, width);
  });
  const same = `The same: ${formatCount(comparison.summary.same, 'scenario')}`;
  return [style.bold(paint(nameRunComparison(comparison).toUpperCase())), ...runs, same].join('\n');
}

function formatVersions({ versions }: RunComparison, { style, width }: Layout): string {
  if (versions.length === 0) return '';
  const lines = versions.map(({ what, was, is }) =>
    hangText('  - ', `${what}: ${shorten(was)} before, ${shorten(is)} now`, width),
  );
  return [style.bold('Not done alike'), ...lines].join('\n');
}

function formatChange(
  { id, name, was, is, kind, testChanged }: ScenarioChange,
  { style, width }: Layout,
): string {
  const lines = [
    hangText('  ', shorten(name), width),
    style.dim(hangText('    ', shorten(id), width)),
    hangText('    ', `${describeSide(was)} before, ${describeSide(is)} now`, width),
  ];
  if (testChanged) lines.push('    Its steps are not the same in both runs.');
  if (kind === 'changed-finding') lines.push(...formatFindings('before', was, width));
  if (is?.verdict === 'failed') lines.push(...formatFindings('now', is, width));
  else if (is?.reason !== undefined) lines.push(hangText('    ', shorten(is.reason), width));
  return lines.join('\n');
}

function formatFindings(when: string, side: ScenarioSide | undefined, width: number): readonly string[] {
  const findings = side?.findings ?? [];
  const rest = findings.length - shownFindings;
  return findings
    .slice(0, shownFindings)
    .map((finding) => `    ${when}\n${formatFindingText(finding, width - 6).replace(/^/gm, '      ')}`)
    .concat(rest > 0 ? [`    and ${formatCount(rest, 'more finding')}`] : []);
}
