import { describe, expect, it } from 'vitest';
import { judgeKnownIssues } from '../../../../src/conform/known-issues/judge-known-issues.js';
import type { KnownIssue } from '../../../../src/model/known-issue.js';
import type { Finding, ScenarioResult } from '../../../../src/model/run-result.js';
import type { IssueRecord } from '../../../../src/model/issue.js';
import type { Verdict } from '../../../../src/model/verdict.js';
import { createScenarioResult, createStepResult } from '../../../support/scenario-fixture.js';

const id = 'demographics/a';
const entry = {
  scenario: id,
  requirement: 'R-1',
  finding: 'no total',
  reason: 'Mended soon.',
  owner: 'A. Keeper',
  ticket: 'PHR-12',
  expires: '2026-03-31',
};
const byRule = ({ finding: _, ...rest }: typeof entry, rule: string): KnownIssue => ({ ...rest, rule });
const noTotal: Finding = { expected: 'the total 1', found: 'no total' };

function issue(rule: string, severity: IssueRecord['severity'] = 'error'): IssueRecord {
  return { rule, severity, code: 'structure', expression: 'Patient.name', message: `${rule} is broken` };
}

function scenario(findings: readonly Finding[], requirements = ['R-1'], verdict: Verdict = 'failed') {
  const step = { ...createStepResult(verdict), findings };
  return { ...createScenarioResult(id, verdict, requirements), steps: [step] };
}

function judge(issues: readonly KnownIssue[], results: readonly ScenarioResult[], today = '2026-03-31') {
  const judged = judgeKnownIssues(
    { file: 'known-issues.yaml', issues: issues.map((one, at) => ({ ...one, line: at + 2 })) },
    { scenarios: results, known: new Map([[id, ['R-1', 'R-2']]]), today },
  );
  return {
    states: judged.entries.map(({ state }) => state),
    problems: judged.entries.map(({ problem }) => problem),
    accepted: judged.scenarios.map(({ accepted }) => accepted?.length),
    verdicts: judged.scenarios.map(({ verdict }) => verdict),
  };
}

describe('known issues', () => {
  it('accept a failure that they name in full, which stays failed, until the end of their last day', () => {
    const results = [scenario([noTotal])];
    expect(judge([entry], results)).toEqual({
      states: ['met'],
      problems: [undefined],
      accepted: [1],
      verdicts: ['failed'],
    });
    expect(judge([entry], results, '2026-04-01')).toMatchObject({
      states: ['expired'],
      problems: [expect.stringContaining('It expired on 2026-03-31')],
      accepted: [undefined],
    });
  });

  it('are not asked to name what a step that passed remarks', () => {
    const failed = scenario([noTotal]);
    const remark = { expected: 'a way within the target', found: 'a reference that leads elsewhere' };
    const passed = { ...createStepResult('passed', 1), findings: [remark] };
    expect(judge([entry], [{ ...failed, steps: [passed, ...failed.steps] }]).accepted).toEqual([1]);
  });

  it('do not accept what is new beside a known deviation', () => {
    const findings = [noTotal, { expected: 'a self link', found: 'none' }];
    expect(judge([entry], [scenario(findings)])).toMatchObject({ states: ['met'], accepted: [undefined] });
    const both = [entry, { ...entry, finding: 'none' }];
    expect(judge(both, [scenario(findings)])).toMatchObject({ states: ['met', 'met'], accepted: [2] });
  });

  it('accept by rule only where every issue that makes a resource invalid is of such a rule', () => {
    const finding = (...issues: readonly IssueRecord[]): Finding => ({ expected: 'x', found: 'y', issues });
    const known = byRule(entry, 'slice-min');
    const ok = scenario([finding(issue('slice-min'), issue('element-max', 'warning'))]);
    expect(judge([known], [ok])).toMatchObject({ states: ['met'], accepted: [1] });
    const more = scenario([finding(issue('slice-min'), issue('element-max'))]);
    expect(judge([known], [more])).toMatchObject({ states: ['met'], accepted: [undefined] });
    // A text names one issue and not the others that stand beside it.
    const text = { ...entry, finding: 'slice-min is broken' };
    expect(judge([text], [more])).toMatchObject({ states: ['met'], accepted: [undefined] });
  });

  it('are needed for each requirement of the scenario', () => {
    const results = [scenario([noTotal], ['R-1', 'R-2'])];
    expect(judge([entry], results)).toMatchObject({ states: ['met'], accepted: [undefined] });
    expect(judge([entry, { ...entry, requirement: 'R-2' }], results)).toMatchObject({ accepted: [2] });
  });

  it.each([
    ['passes', scenario([], ['R-1'], 'passed')],
    ['fails otherwise', scenario([{ expected: 'the total 1', found: 'the total 7' }])],
  ])('are out of date where their scenario %s', (_, result) => {
    expect(judge([entry], [result])).toMatchObject({
      states: ['not-seen'],
      problems: [expect.stringContaining('was not found: remove the entry')],
      accepted: [undefined],
    });
  });

  it.each([
    ['was not run', []],
    ['found nothing to look at', [scenario([], ['R-1'], 'not-exercised')]],
    ['met an error', [scenario([], ['R-1'], 'error')]],
  ])('say nothing where their scenario %s', (_, results) => {
    expect(judge([entry], results)).toMatchObject({ states: ['not-run'], problems: [undefined] });
  });

  it.each([
    [{ ...entry, scenario: 'demographics/b' }, 'There is no scenario "demographics/b"'],
    [{ ...entry, requirement: 'R-3' }, 'The scenario tests R-1 and R-2, and not R-3.'],
    [byRule(entry, 'slice-mni'), 'There is no rule "slice-mni"'],
  ])('that name what does not exist accept nothing: case %#', (unknown, problem) => {
    expect(judge([unknown], [scenario([noTotal])])).toMatchObject({
      states: ['unknown'],
      problems: [expect.stringContaining(problem)],
      accepted: [undefined],
    });
  });
});
