import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, RunResult, ScenarioResult } from '../../../../src/model/run-result.js';
import type { Verdict } from '../../../../src/model/verdict.js';
import { formatRunComparisonHtml } from '../../../../src/report/html/run-comparison/format-run-comparison-html.js';
import { compareRuns, findCourse } from '../../../../src/report/run-comparison/compare-runs.js';
import {
  formatRunComparisonJson,
  formatRunComparisonText,
} from '../../../../src/report/run-comparison/format-run-comparison.js';
import { readSchema } from '../../../support/json-schema.js';
import { anyText, runArbitrary } from '../../../support/run-result-arbitrary.js';
import { createPassedRun, createRun } from '../../../support/run-result-fixture.js';
import { createScenarioResult, createStepResult } from '../../../support/scenario-fixture.js';

const check = readSchema('run-comparison.schema.json');
const accepted = [
  { scenario: 's', requirement: 'R', reason: 'x', owner: 'x', ticket: 'x', expires: '2030-01-01' },
];

function run(scenarios: readonly ScenarioResult[], changes: Partial<RunResult> = {}): RunResult {
  return { ...createPassedRun().result, scenarios, ...changes };
}

function one(verdict: Verdict, found = 'no total', more: Partial<Finding> = {}): ScenarioResult {
  const findings = verdict === 'failed' ? [{ expected: 'a total', found, ...more }] : [];
  return { ...createScenarioResult('s', verdict), steps: [{ ...createStepResult(verdict), findings }] };
}

function compare(was: readonly ScenarioResult[], is: readonly ScenarioResult[]) {
  return compareRuns({ folder: 'a', result: run(was) }, { folder: 'b', result: run(is) });
}

describe('a comparison of runs', () => {
  it.each<[string | undefined, boolean, readonly ScenarioResult[], readonly ScenarioResult[]]>([
    ['newly-failing', true, [one('passed')], [one('failed')]],
    ['newly-failing', true, [one('not-exercised')], [one('failed')]],
    ['newly-failing', true, [], [one('failed')]],
    ['newly-failing', false, [one('passed')], [{ ...one('failed'), accepted }]],
    ['changed-finding', false, [one('failed')], [one('failed', 'the total 7')]],
    ['no-longer-failing', false, [one('failed')], [one('not-exercised')]],
    ['newly-failing', true, [{ ...one('failed'), accepted }], [one('failed')]],
    ['no-longer-passing', true, [one('passed')], [one('not-exercised')]],
    ['no-longer-passing', true, [one('passed')], [one('error')]],
    ['no-longer-passing', true, [one('passed')], [one('not-claimed')]],
    ['changed-verdict', false, [one('not-exercised')], [one('error')]],
    ['newly-passing', false, [{ ...one('failed'), accepted }], [one('passed')]],
    ['newly-passing', false, [one('failed')], [one('passed')]],
    ['added', false, [], [one('passed')]],
    ['removed', false, [one('failed')], []],
    [undefined, false, [one('passed')], [one('passed')]],
    [undefined, false, [one('failed')], [one('failed')]],
  ])('says %s, and worse: %s', (kind, isWorse, was, is) => {
    const comparison = compare(was, is);
    expect(comparison.scenarios.map((change) => change.kind)).toEqual(kind === undefined ? [] : [kind]);
    expect(comparison.summary.same).toBe(kind === undefined ? 1 : 0);
    expect(findCourse(comparison)).toBe(isWorse ? 'worse' : 'no-worse');
  });

  it('says of a later run without a verdict that it has none, whatever it left out', () => {
    const { summary, ...later } = run([]);
    const comparison = compareRuns(
      { folder: 'a', result: run([one('passed')]) },
      { folder: 'b', result: { ...later, summary: { ...summary, exitCode: 3 } } },
    );
    expect(findCourse(comparison)).toBe('no-verdict');
    expect(formatRunComparisonText(comparison)).toMatch(/^THE LATER RUN CAME TO NO VERDICT\n/);
    expect(formatRunComparisonHtml(comparison)).toContain('verdict-unknown');
  });

  it.each([
    ['ids and addresses', 'Patient/a-1 at http://127.0.0.1:41/x', 'Patient/b-2 at http://127.0.0.1:42/x'],
    ['numbers that a run makes up', 'the number 9990001014', 'the number 9990001022'],
    ['quoted values', 'family "Aaa"', 'family "Bbb"'],
  ])('takes no notice of %s', (_, was, is) => {
    expect(compare([one('failed', was)], [one('failed', is)]).scenarios).toEqual([]);
  });

  it('sees another rule and another place, and not another position', () => {
    const issue = { severity: 'error', code: 'value', message: 'x' } as const;
    const at = (rule: string, expression: string): ScenarioResult =>
      one('failed', 'x', { issues: [{ ...issue, rule, expression }] });
    expect(compare([at('a', 'Patient.name[0]')], [at('a', 'Patient.name[1]')]).scenarios).toEqual([]);
    expect(compare([at('a', 'Patient.name')], [at('b', 'Patient.name')]).scenarios).toHaveLength(1);
    expect(compare([at('a', 'Patient.name')], [at('a', 'Patient.photo')]).scenarios).toHaveLength(1);
  });

  it('says what was not done alike, and where the test itself is another one', () => {
    const base = run([one('passed')]);
    const { steps } = one('failed');
    const other = { ...one('failed'), steps: steps.map((step) => ({ ...step, text: 'it is otherwise' })) };
    const later = run([other], {
      tool: { ...base.tool, version: '9.9.9', packages: ['careconnect#9'] },
      target: { ...base.target, software: 'PHR 7' },
    });
    const comparison = compareRuns({ folder: 'a', result: base }, { folder: 'b', result: later });
    const changed = comparison.versions.map(({ what }) => what);
    expect(changed).toEqual(['Toolkit', 'Definitions', 'Software of the target', 'Tests']);
    expect(comparison.scenarios[0]?.testChanged).toBe(true);
    const text = formatRunComparisonText(comparison);
    expect(text).toContain('1 SCENARIO NEWLY FAILING\n');
    expect(text).toContain('Software of the target: ');
    expect(text).toContain('Its steps are not the same in both runs.');
  });

  it('conforms to its schema and is text on the page, whatever the runs hold', () => {
    fc.assert(
      fc.property(runArbitrary(anyText), runArbitrary(anyText), (was, is) => {
        const comparison = compareRuns(
          { folder: 'a', result: was.result },
          { folder: 'b', result: is.result },
        );
        expect(check(JSON.parse(formatRunComparisonJson(comparison)))).toEqual([]);
        expect(formatRunComparisonHtml(comparison)).not.toMatch(/<(?:script|img|iframe|svg|base)\b/);
        expect(formatRunComparisonText(comparison)).toMatch(/\n$/);
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing between a run and itself', () => {
    const { result } = createRun();
    const comparison = compareRuns({ folder: 'a', result }, { folder: 'a', result });
    expect(comparison.scenarios).toEqual([]);
    expect(comparison.versions).toEqual([]);
    expect(formatRunComparisonText(comparison)).toMatch(/^NOTHING NEWLY FAILING\n/);
  });
});
