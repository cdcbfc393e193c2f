import { describe, expect, it } from 'vitest';
import { settleScenario } from '../../../../src/conform/verdicts/settle-scenario.js';
import { summariseRun, type RunOutcome } from '../../../../src/conform/verdicts/summarise-run.js';
import { countVerdicts, findWorstVerdict } from '../../../../src/conform/verdicts/worst-verdict.js';
import type { RequirementResult, StepResult } from '../../../../src/model/run-result.js';
import { verdicts, type Level, type Verdict } from '../../../../src/model/verdict.js';
import { createScenarioResult, createStepResult } from '../../../support/scenario-fixture.js';

describe('the worst verdict', () => {
  it('is the first of the one order of verdicts, whatever the order of those given', () => {
    for (const [at, worst] of verdicts.entries()) {
      expect(findWorstVerdict(verdicts.slice(at).reverse())).toBe(worst);
    }
    expect(findWorstVerdict([])).toBeUndefined();
  });

  it('is counted with the others', () => {
    expect(countVerdicts(['passed', 'failed', 'passed'])).toEqual({
      error: 0,
      failed: 1,
      'not-exercised': 0,
      'not-claimed': 0,
      passed: 2,
    });
  });
});

describe('the verdict of a scenario', () => {
  const when = { keyword: 'When', text: 'it is asked', line: 4, asserts: false };
  const then = { keyword: 'Then', text: 'it answers', line: 5, asserts: true };

  function settle(results: readonly StepResult[], reasons: readonly (string | undefined)[] = []) {
    const written = [when, then, then].slice(0, results.length);
    return settleScenario(written, results, { reasons, hookFault: undefined });
  }

  it('is passed where every Then looked at something and found it right', () => {
    const results = [
      createStepResult('passed'),
      createStepResult('passed', 2),
      createStepResult('passed', 1),
    ];
    expect(settle(results)).toEqual({ verdict: 'passed', examined: 3, steps: results });
  });

  it('is not-exercised where one Then looked at nothing, whatever the step says of itself', () => {
    const results = [
      createStepResult('passed'),
      createStepResult('passed', 0),
      createStepResult('passed', 4),
    ];
    const { verdict, steps } = settle(results);
    expect(verdict).toBe('not-exercised');
    expect(steps.map(({ outcome }) => outcome)).toEqual(['passed', 'not-exercised', 'passed']);
  });

  it('is not-exercised where a Then does not say what it looked at', () => {
    expect(settle([createStepResult('passed'), createStepResult('passed')]).verdict).toBe('not-exercised');
  });

  it('is not-exercised where there is no Then at all', () => {
    expect(settle([createStepResult('passed')])).toMatchObject({
      verdict: 'not-exercised',
      reason: 'Nothing was looked at.',
    });
    expect(settle([]).verdict).toBe('not-exercised');
  });

  it('is failed where one Then failed, also after one that looked at nothing', () => {
    const results = [
      createStepResult('passed'),
      createStepResult('not-exercised', 0),
      createStepResult('failed', 1),
    ];
    expect(settle(results, [undefined, 'An empty list.', 'Expected 1; found 2.'])).toMatchObject({
      verdict: 'failed',
      reason: 'Expected 1; found 2.',
    });
  });

  it('is what hindered a step where the others were not reached', () => {
    const results = [createStepResult('not-claimed'), createStepResult('not-reached')];
    expect(settle(results, ['Not claimed.', undefined])).toMatchObject({
      verdict: 'not-claimed',
      reason: 'Not claimed.',
    });
  });

  it('is an error where the toolkit itself failed around the steps', () => {
    const results = [createStepResult('passed'), createStepResult('passed', 1)];
    const circumstances = { reasons: [], hookFault: 'The toolkit itself failed.' };
    expect(settleScenario([when, then], results, circumstances)).toMatchObject({
      verdict: 'error',
      reason: 'The toolkit itself failed.',
    });
  });
});

describe('the summary of a run', () => {
  function requirement(id: string, level: Level, verdict: RequirementResult['verdict']): RequirementResult {
    return {
      id,
      level,
      capability: 'demographics',
      text: 'It does it.',
      source: 'x',
      verdict,
      scenarios: [],
    };
  }

  function summarise(given: readonly (readonly [Level, Verdict])[], changes: Partial<RunOutcome> = {}) {
    return summariseRun({
      scenarios: given.map(([, verdict], at) =>
        createScenarioResult(`s${String(at)}`, verdict, [`R${String(at)}`]),
      ),
      requirements: given.map(([level, verdict], at) => requirement(`R${String(at)}`, level, verdict)),
      preflight: [],
      interrupted: false,
      ...changes,
    });
  }

  it.each<[readonly (readonly [Level, Verdict])[], Verdict, number]>([
    [[['SHALL', 'passed']], 'passed', 0],
    [
      [
        ['SHALL', 'passed'],
        ['SHALL', 'failed'],
      ],
      'failed',
      1,
    ],
    [
      [
        ['SHALL', 'failed'],
        ['SHALL', 'error'],
      ],
      'error',
      3,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['SHALL', 'not-exercised'],
      ],
      'not-exercised',
      4,
    ],
    [
      [
        ['SHALL', 'failed'],
        ['SHALL', 'not-exercised'],
      ],
      'failed',
      1,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['SHALL', 'not-claimed'],
      ],
      'not-claimed',
      0,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['SHOULD', 'failed'],
      ],
      'passed',
      0,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['MAY', 'failed'],
      ],
      'passed',
      0,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['SHOULD', 'not-exercised'],
      ],
      'passed',
      0,
    ],
    [
      [
        ['SHALL', 'passed'],
        ['MAY', 'error'],
      ],
      'error',
      3,
    ],
    [[], 'not-exercised', 4],
  ])('of %j is %s with exit code %i', (given, verdict, exitCode) => {
    expect(summarise(given)).toMatchObject({ verdict, exitCode });
  });

  it('warns of what the server should do and does not', () => {
    expect(
      summarise([
        ['SHALL', 'passed'],
        ['SHOULD', 'failed'],
      ]).warnings,
    ).toEqual(['R1 (SHOULD) failed: It does it.']);
  });

  it('counts scenarios, and requirements with those that no scenario tests', () => {
    const requirements = [requirement('R0', 'SHALL', 'passed'), requirement('R9', 'SHALL', 'not-tested')];
    const summary = summarise([['SHALL', 'passed']], { requirements });
    expect(summary.scenarios.passed).toBe(1);
    expect(summary.requirements).toMatchObject({ passed: 1, 'not-tested': 1 });
  });

  it('is an error where the target cannot be tested, and says why', () => {
    const check = {
      id: 'dns',
      title: 'Name',
      outcome: 'failed',
      detail: 'No such host.',
      durationMs: 1,
    } as const;
    expect(summarise([], { preflight: [check] })).toMatchObject({
      verdict: 'error',
      exitCode: 3,
      headline: 'The target cannot be tested: No such host.',
    });
  });

  it('is an error where the run was cut off', () => {
    expect(summarise([['SHALL', 'passed']], { interrupted: true })).toMatchObject({
      verdict: 'error',
      exitCode: 3,
    });
  });

  it.each<[Verdict, RegExp]>([
    ['passed', /^The target conforms: 1 of 1 scenarios passed\.$/],
    ['failed', /^The target does not conform: 1 of 1 scenarios failed\.$/],
    ['error', /1 of 1 scenarios could not be judged/],
    ['not-exercised', /1 of 1 scenarios had nothing to look at/],
    ['not-claimed', /conforms in what it claims: 0 of 1 scenarios passed, 1 are not claimed/],
  ])('says %s in one sentence', (verdict, headline) => {
    expect(summarise([['SHALL', verdict]]).headline).toMatch(headline);
  });
});
