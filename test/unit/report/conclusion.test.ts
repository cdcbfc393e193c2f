import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/model/run-result.js';
import { drawConclusion } from '../../../src/report/conclusion.js';
import { createPassedRun, createRun } from '../../support/run-result-fixture.js';

const passed = createPassedRun().result;

function withSummary(
  summary: Partial<RunResult['summary']>,
  scenarios: Partial<RunResult['summary']['scenarios']> = {},
): RunResult {
  return {
    ...passed,
    summary: { ...passed.summary, ...summary, scenarios: { ...passed.summary.scenarios, ...scenarios } },
  };
}

const outOfDate: RunResult['knownIssues'] = {
  file: 'known-issues.yaml',
  entries: [
    {
      scenario: 'demographics/a',
      requirement: 'CC-PAT-001',
      finding: 'no total',
      reason: 'Mended soon.',
      owner: 'A. Keeper',
      ticket: 'PHR-12',
      expires: '2020-01-01',
      line: 2,
      state: 'expired',
      problem: 'It expired.',
    },
  ],
};

describe('the conclusion of a run', () => {
  it.each([
    ['Conformant', 'met', passed],
    ['Conformant, with warnings', 'met', withSummary({ verdict: 'failed' }, { failed: 1 })],
    [
      'Conformant in what was exercised',
      'met',
      withSummary({ verdict: 'not-exercised' }, { 'not-exercised': 1 }),
    ],
    ['Conformant in what is claimed', 'met', withSummary({ verdict: 'not-claimed' }, { 'not-claimed': 1 })],
    ['Conformant with 2 accepted deviations', 'met', withSummary({ accepted: 2 }, { failed: 2 })],
    [
      'Not accepted: the known issues are out of date',
      'unmet',
      { ...withSummary({ exitCode: 1 }), knownIssues: outOfDate },
    ],
    ['Not conformant', 'unmet', withSummary({ exitCode: 1, verdict: 'failed' })],
    ['No verdict', 'unknown', withSummary({ exitCode: 3, verdict: 'error' })],
    ['Not shown to be conformant', 'unknown', withSummary({ exitCode: 4, verdict: 'not-exercised' })],
  ])('is "%s"', (title, tone, result) => {
    expect(drawConclusion(result)).toMatchObject({ title, tone, headline: result.summary.headline });
  });

  it('is never conformant where nothing passed, where there was an error, or where the run was cut off', () => {
    expect(drawConclusion(withSummary({}, { passed: 0 }))).toMatchObject({
      title: 'Nothing was shown',
      tone: 'unknown',
    });
    expect(drawConclusion(withSummary({ verdict: 'error' })).tone).toBe('unknown');
    const cut = drawConclusion({ ...passed, run: { ...passed.run, interrupted: true } });
    expect(cut).toMatchObject({ title: 'No verdict: the run was cut off', tone: 'unknown' });
    expect(cut.cautions).toEqual(['The run was cut off before its end.']);
  });

  it('keeps to failures where other scenarios could not be judged', () => {
    const { result } = createRun();
    const summary = { ...result.summary, exitCode: 3, verdict: 'error' } as const;
    expect(drawConclusion({ ...result, summary })).toMatchObject({
      title: 'Not conformant, and not judged in full',
      tone: 'unmet',
    });
    const scenarios = result.scenarios.filter(({ requirements }) => !requirements.includes('CC-PAT-003'));
    expect(drawConclusion({ ...result, summary, scenarios }).title).toBe('No verdict');
  });

  it('names what limits it', () => {
    expect(drawConclusion(passed).cautions).toEqual([]);
    expect(drawConclusion(createRun().result).cautions).toEqual([
      '1 scenario was left out of this run.',
      '1 scenario could not be judged.',
      '1 scenario found nothing to look at and so showed nothing.',
    ]);
    const target = { ...passed.target, reference: true, faults: ['search-ignores-gender'] };
    expect(drawConclusion({ ...passed, target }).cautions).toEqual([
      'The target was the reference server of the toolkit, with these faults switched on: search-ignores-gender.',
    ]);
  });
});
