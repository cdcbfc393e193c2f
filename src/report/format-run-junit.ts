import type { RunResult, ScenarioResult } from '../model/run-result.js';
import { drawConclusion } from './conclusion.js';
import { formatFindingText, shorten } from './format-finding-text.js';
import {
  describeAcceptance,
  describeEntryProblem,
  describeSubject,
  knownIssueStates,
} from './known-issue-words.js';
import { describeRequirement } from './describe-requirement.js';
import { createRunIndex, findingsOf, type RunIndex } from './run-index.js';
import { outcomeWords } from './verdict-words.js';
import { xmlElement, xmlText } from './xml-element.js';

/** One test case: its XML and what it counts as. */
interface TestCase {
  readonly xml: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly durationMs: number;
}

/**
 * A run as `junit.xml`, for build servers. A suite is a test suite and a scenario a test case: `failed` is a
 * failure, `error` an error, and `not-exercised` and `not-claimed` are skipped, with the reason as message.
 * A failure that is known and accepted is skipped, with who accepted it and the whole finding; an entry of the known issues
 * that is out of date is a failure. Scenarios that were left out are skipped, and the checks of the preflight are test cases. Where a run shows no
 * conformance and no test case says so, one is added that does, so that no such run looks green.
 */
export function formatRunJUnit(result: RunResult): string {
  const index = createRunIndex(result, []);
  const suites = [preflightSuite(result), ...scenarioSuites(result, index), knownIssuesSuite(result)].filter(
    (suite) => suite.cases.length > 0,
  );
  const verdict = verdictSuite(
    result,
    suites.flatMap((suite) => suite.cases),
  );
  const all = verdict === undefined ? suites : [...suites, verdict];
  const attributes = {
    name: `${result.tool.name}: ${result.target.name}`,
    ...countCases(all.flatMap((suite) => suite.cases)),
    time: seconds(result.run.durationMs),
    timestamp: result.run.startedAt,
  };
  const xml = all.map((suite) => formatSuite(suite, result));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('testsuites', attributes, ['\n', ...xml])}\n`;
}

interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

function formatSuite(suite: TestSuite, { run, target, tool }: RunResult): string {
  const properties = [
    ['target', target.baseUrl],
    ['fhirVersion', target.fhirVersion],
    ['dialect', target.dialect ?? 'careconnect'],
    ['tool', `${tool.name} ${tool.version}`],
    ['packages', tool.packages.join(', ')],
    ['evidence', run.evidence],
  ].map(([name, value]) => xmlElement('property', { name, value }));
  const attributes = {
    name: suite.name,
    ...countCases(suite.cases),
    time: seconds(suite.cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    timestamp: run.startedAt,
  };
  const cases = suite.cases.map(({ xml }) => `${xml}\n`);
  return `${xmlElement('testsuite', attributes, ['\n', xmlElement('properties', {}, properties), '\n', ...cases])}\n`;
}

function preflightSuite({ preflight }: RunResult): TestSuite {
  const cases = preflight.map((check): TestCase => {
    const attributes = { name: check.title, classname: 'preflight', time: seconds(check.durationMs) };
    const { durationMs, detail } = check;
    switch (check.outcome) {
      case 'passed':
        return { xml: xmlElement('testcase', attributes), outcome: 'passed', durationMs };
      case 'failed':
        return testCase(attributes, { outcome: 'error', message: detail, type: check.id }, durationMs);
      case 'not-needed':
      case 'not-reached': {
        const message = detail === '' ? check.outcome.replace('-', ' ') : detail;
        return testCase(attributes, { outcome: 'skipped', message }, durationMs);
      }
    }
  });
  return { name: 'preflight', cases };
}

function scenarioSuites(result: RunResult, index: RunIndex): readonly TestSuite[] {
  const ids = new Set([
    ...result.suites.map((suite) => suite.id),
    ...result.scenarios.map((scenario) => scenario.suite),
    ...result.excluded.map((scenario) => scenario.suite),
  ]);
  return [...ids].map((id) => ({
    name: id,
    cases: [
      ...result.scenarios
        .filter((scenario) => scenario.suite === id)
        .map((scenario) => scenarioCase(scenario, index)),
      ...result.excluded
        .filter((scenario) => scenario.suite === id)
        .map((scenario) => {
          const attributes = { name: scenario.name, classname: id, time: seconds(0) };
          return testCase(attributes, { outcome: 'skipped', message: `left out: ${scenario.reason}` }, 0);
        }),
    ],
  }));
}

function scenarioCase(scenario: ScenarioResult, index: RunIndex): TestCase {
  const { verdict, durationMs } = scenario;
  const attributes = {
    name: scenario.name,
    classname: `${scenario.suite}.${scenario.feature}`,
    time: seconds(durationMs),
    file: scenario.uri,
    line: scenario.line,
  };
  const message = scenario.reason ?? outcomeWords[verdict];
  const text = formatEvidence(scenario, index);
  switch (verdict) {
    case 'passed':
      return { xml: xmlElement('testcase', attributes), outcome: 'passed', durationMs };
    case 'failed': {
      if (scenario.accepted !== undefined) {
        const accepted = scenario.accepted.map(describeAcceptance).join('; ');
        return testCase(
          attributes,
          { outcome: 'skipped', message: `failed, known and accepted: ${accepted}`, text },
          durationMs,
        );
      }
      const level = index.isRecommendation(scenario) ? 'No mandatory requirement: a warning. ' : '';
      const problem = { outcome: 'failure', message: level + message, type: verdict, text } as const;
      return testCase(attributes, problem, durationMs);
    }
    case 'error':
      return testCase(attributes, { outcome: 'error', message, type: verdict, text }, durationMs);
    case 'not-exercised':
    case 'not-claimed':
      return testCase(
        attributes,
        { outcome: 'skipped', message: `${outcomeWords[verdict]}: ${message}` },
        durationMs,
      );
  }
}

/** Which scenario it is, what asks for it and who says so, and each finding: build servers show nothing else of a run. */
function formatEvidence(scenario: ScenarioResult, index: RunIndex): string {
  const head = [
    `${scenario.id}, ${scenario.uri}:${String(scenario.line)}`,
    ...index.requirementsOf(scenario).map(describeRequirement),
  ];
  const findings = findingsOf(scenario).map(({ step, finding }) => {
    const excerpt = finding.excerpt === undefined ? [] : [shorten(finding.excerpt)];
    return [`${step.keyword.trim()} ${step.text}`, formatFindingText(finding), ...excerpt].join('\n');
  });
  return [head.join('\n'), ...findings].join('\n\n');
}

/** A case for each entry of the known issues: one that is out of date fails. */
function knownIssuesSuite({ knownIssues }: RunResult): TestSuite {
  const { file = '', entries = [] } = knownIssues ?? {};
  const cases = entries.map((entry): TestCase => {
    const name = `${entry.scenario}, ${entry.requirement}, ${describeSubject(entry)}`;
    const attributes = { name, classname: 'known-issues', time: seconds(0), file, line: entry.line };
    if (entry.problem !== undefined) {
      const message = describeEntryProblem(entry, file);
      return testCase(attributes, { outcome: 'failure', message, type: entry.state }, 0);
    }
    if (entry.state === 'met')
      return { xml: xmlElement('testcase', attributes), outcome: 'passed', durationMs: 0 };
    return testCase(attributes, { outcome: 'skipped', message: knownIssueStates[entry.state] }, 0);
  });
  return { name: 'known issues', cases };
}

/** The case that speaks for the run as a whole, where the others would let it look green. */
function verdictSuite(result: RunResult, cases: readonly TestCase[]): TestSuite | undefined {
  const { title, tone, headline } = drawConclusion(result);
  const red = cases.some(({ outcome }) => outcome === 'failure' || outcome === 'error');
  if (red || tone === 'met') return undefined;
  const { exitCode, verdict } = result.summary;
  const outcome = exitCode === 1 || exitCode === 4 ? 'failure' : 'error';
  const attributes = { name: 'The run as a whole', classname: 'run', time: seconds(0) };
  const problem = { outcome, message: `${title}. ${headline}`, type: verdict } as const;
  return { name: 'run', cases: [testCase(attributes, problem, 0)] };
}

interface Problem {
  readonly outcome: Exclude<TestCase['outcome'], 'passed'>;
  readonly message: string;
  readonly type?: string;
  readonly text?: string;
}

function testCase(
  attributes: Parameters<typeof xmlElement>[1],
  { outcome, message, type, text = '' }: Problem,
  durationMs: number,
): TestCase {
  const problem = xmlElement(outcome, { message, type }, text === '' ? [] : [xmlText(text)]);
  return { xml: xmlElement('testcase', attributes, [problem]), outcome, durationMs };
}

function countCases(cases: readonly TestCase[]): Readonly<Record<string, number>> {
  const count = (outcome: TestCase['outcome']): number =>
    cases.filter((entry) => entry.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
