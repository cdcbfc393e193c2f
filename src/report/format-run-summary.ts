import type { RunResult, ScenarioResult } from '../model/run-result.js';
import { drawConclusion, type Conclusion } from './conclusion.js';
import { describeRequirement } from './describe-requirement.js';
import { describeEvidence } from './evidence-words.js';
import { formatFindingText, shorten } from './format-finding-text.js';
import { groupBy } from './group-by.js';
import { describeAcceptance } from './known-issue-words.js';
import { formatCount, formatDuration, formatNumber } from './quantity.js';
import { createRunIndex, findingsOf, findOwnReason, type RunIndex } from './run-index.js';
import { plainStyle, type Style } from './style.js';
import { formatVerdictCounts } from './verdict-words.js';
import { hangText } from './wrap-text.js';

/** How the summary is laid out. */
export interface RunSummaryOptions {
  readonly style?: Style;
  /** Columns of the terminal; 100 by default. */
  readonly width?: number;
  /** Where the report was written; named in the last line. */
  readonly reportPath?: string;
}

interface Layout {
  readonly style: Style;
  readonly width: number;
  readonly index: RunIndex;
}

/** How many failed scenarios, findings of each, and URLs are written out before the rest is counted. */
const shownScenarios = 10;
const shownFindings = 3;
const shownLeftBehind = 5;

/**
 * A run in short, for the terminal: the verdict and why, the counts, what failed with expected and found, what
 * could not be judged, and where the report is. Ends with a line end.
 */
export function formatRunSummary(result: RunResult, options: RunSummaryOptions = {}): string {
  const { style = plainStyle, width = 100, reportPath } = options;
  const layout: Layout = { style, width, index: createRunIndex(result, []) };
  const sections = [
    formatVerdict(drawConclusion(result), layout),
    formatFacts(result, layout),
    formatPreflight(result, layout),
    ...formatProblems(result, layout),
    formatReasons('Not exercised', result, layout),
    formatList('Warnings', result.summary.warnings, layout),
    formatLeftBehind(result, layout),
    reportPath === undefined ? '' : `${style.bold('Report')}  ${reportPath}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function formatVerdict(conclusion: Conclusion, { style, width }: Layout): string {
  const paint = { met: style.green, unmet: style.red, unknown: style.yellow }[conclusion.tone];
  const cautions = conclusion.cautions.map((caution) => hangText('- ', shorten(caution), width));
  const lines = [hangText('', shorten(conclusion.headline), width), ...cautions];
  return [style.bold(paint(conclusion.title.toUpperCase())), ...lines].join('\n');
}

function formatFacts({ target, run, summary, tool }: RunResult, { style, width }: Layout): string {
  const { 'not-tested': untested, ...judged } = summary.requirements;
  const rest = untested > 0 ? `, ${formatNumber(untested)} not tested` : '';
  const dialect = target.dialect === undefined ? '' : `, dialect ${shorten(target.dialect)}`;
  const speech = `FHIR ${shorten(target.fhirVersion)}${dialect}`;
  return [
    ['Target', `${shorten(target.name)}, ${shorten(target.baseUrl)} (${speech})`],
    ['Scenarios', formatVerdictCounts(summary.scenarios)],
    ['Requirements', `${formatVerdictCounts(judged)}${rest}`],
    ['Evidence', describeEvidence(run.evidence)],
    ['Run', `${formatDuration(run.durationMs)}, ${shorten(`${tool.name} ${tool.version}`)}`],
  ]
    .map(([label = '', text = '']) => {
      const first = label.padEnd(14);
      return style.dim(first) + hangText(first, text, width).slice(first.length);
    })
    .join('\n');
}

function formatPreflight({ preflight }: RunResult, { style, width }: Layout): string {
  const failed = preflight.filter((check) => check.outcome === 'failed');
  return failed
    .map((check) => {
      const title = style.bold(`Preflight failed: ${shorten(check.title)}`);
      return `${title}\n${hangText('  ', shorten(check.detail), width)}`;
    })
    .join('\n');
}

function formatProblems(result: RunResult, layout: Layout): readonly string[] {
  const { index } = layout;
  const failed = result.scenarios.filter(
    ({ verdict, accepted }) => verdict === 'failed' && accepted === undefined,
  );
  const accepted = result.scenarios.filter((scenario) => scenario.accepted !== undefined);
  const mandatory = failed.filter((scenario) => !index.isRecommendation(scenario));
  const recommended = failed.filter((scenario) => index.isRecommendation(scenario));
  const errors = result.scenarios.filter(({ verdict }) => verdict === 'error');
  return [
    formatScenarios('Failed', mandatory, layout),
    formatScenarios('Failed, but not mandatory', recommended, layout),
    formatScenarios('Not judged because of an error', errors, layout),
    formatScenarios('Failed, known and accepted', accepted, layout),
  ];
}

function formatScenarios(title: string, scenarios: readonly ScenarioResult[], layout: Layout): string {
  if (scenarios.length === 0) return '';
  const shown = scenarios.slice(0, shownScenarios).map((scenario) => formatScenario(scenario, layout));
  const rest = scenarios.length - shown.length;
  const more = rest > 0 ? [`  and ${formatNumber(rest)} more, which the report shows`] : [];
  const heading = layout.style.bold(`${title}: ${formatCount(scenarios.length, 'scenario')}`);
  return [heading, [...shown, ...more].join('\n\n')].join('\n');
}

function formatScenario(scenario: ScenarioResult, { style, width, index }: Layout): string {
  const fails = scenario.verdict === 'failed' && scenario.accepted === undefined;
  const paint = fails ? style.red : style.yellow;
  const reason = findOwnReason(scenario);
  const mark = fails ? 'x' : '!';
  const requirements = index
    .requirementsOf(scenario)
    .map((requirement) => hangText('    ', shorten(describeRequirement(requirement)), width));
  const findings = findingsOf(scenario);
  const shown = findings.slice(0, shownFindings).map(({ step, finding }) => {
    const sentence = hangText('    ', shorten(`${step.keyword.trim()} ${step.text}`), width);
    const lines = formatFindingText(finding, width - 6).replace(/^/gm, '      ');
    return `${sentence}\n${lines}`;
  });
  const rest = findings.length - shown.length;
  return [
    paint(hangText(`  ${mark} `, shorten(scenario.name), width)),
    style.dim(hangText('    ', shorten(`${scenario.id}, ${scenario.uri}:${scenario.line}`), width)),
    ...(reason === undefined ? [] : [hangText('    ', shorten(reason), width)]),
    ...(scenario.accepted ?? []).map((issue) =>
      hangText('    ', shorten(`Accepted: ${describeAcceptance(issue)}`), width),
    ),
    ...requirements,
    ...shown,
    ...(rest > 0 ? [`    and ${formatCount(rest, 'more finding')}`] : []),
  ].join('\n');
}

function formatReasons(title: string, { scenarios }: RunResult, { style, width }: Layout): string {
  const own = scenarios.filter(({ verdict }) => verdict === 'not-exercised');
  if (own.length === 0) return '';
  const lines = [...groupBy(own, ({ reason }) => reason ?? 'no reason is given')].map(([reason, group]) =>
    hangText('  ', `${formatCount(group.length, 'scenario')}: ${shorten(reason)}`, width),
  );
  return [style.bold(`${title}: ${formatCount(own.length, 'scenario')}`), ...lines].join('\n');
}

/** What stays on the embedded reference server ends with it and is no one's work. */
function formatLeftBehind({ leftBehind, target }: RunResult, layout: Layout): string {
  if (target.reference || leftBehind.length === 0) return '';
  const rest = leftBehind.length - shownLeftBehind;
  const more = rest > 0 ? [`and ${formatNumber(rest)} more, which the report shows`] : [];
  const title = `Left behind on the target: ${formatCount(leftBehind.length, 'resource')}, to be removed by hand`;
  return formatList(title, [...leftBehind.slice(0, shownLeftBehind), ...more], layout);
}

function formatList(title: string, entries: readonly string[], { style, width }: Layout): string {
  if (entries.length === 0) return '';
  return [style.bold(title), ...entries.map((entry) => hangText('  - ', shorten(entry), width))].join('\n');
}
