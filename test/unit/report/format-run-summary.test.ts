import { Chalk } from 'chalk';
import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatRunSummary } from '../../../src/report/format-run-summary.js';
import { anyText, runArbitrary } from '../../support/run-result-arbitrary.js';
import {
  createLongRun,
  createPassedRun,
  createRun,
  createUnreachableRun,
} from '../../support/run-result-fixture.js';

const reportPath = 'reports/2025-11-22T20-13-05Z/index.html';

describe('the summary on the terminal', () => {
  const { result } = createRun();
  const text = formatRunSummary(result, { reportPath });

  it('begins with the verdict and why, and ends with the path of the report', () => {
    expect(text.startsWith('NOT CONFORMANT\n2 of 9 scenarios failed; CC-PAT-003 (SHALL) is not met.\n')).toBe(
      true,
    );
    expect(text.endsWith(`\nReport  ${reportPath}\n`)).toBe(true);
    expect(formatRunSummary(result)).not.toContain('Report');
  });

  it('counts, and shows what failed with expected, found and the command that repeats it', () => {
    for (const line of [
      'Scenarios     1 error, 2 failed, 1 not exercised, 1 not claimed, 4 passed',
      'Failed: 1 scenario',
      '  x Search by NHS number finds that patient only',
      '    Then every patient found has that NHS number',
      '      found     Patient/p2 has 9990000026',
      '      at        Bundle.entry[1].resource.identifier[0].value',
      'Failed, but not mandatory: 1 scenario',
      'Not judged because of an error: 1 scenario',
      '  ! An expired token is refused',
      '  1 scenario: The target file names no patient "deceased" under data.patients.',
      '  - CC-HTTP-004 (SHOULD) is not met.',
      '  - https://phr.example.org/fhir/STU3/Patient/created-by-run-1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^ {6}repeat {4}curl .*9990000018'$/m);
  });

  it('says the reason of a failure unless a finding says the same', () => {
    const [base] = result.scenarios.filter(({ verdict }) => verdict === 'failed');
    expect(text).toContain('\n    The search for one NHS number returned the record of another patient.\n');
    const reason = 'Expected one number; found Patient/p2 has 9990000026.';
    expect(formatRunSummary({ ...result, scenarios: [{ ...base!, reason }] })).not.toContain(
      'Expected one number',
    );
  });

  it('names the dialect of the target where it is not plain CareConnect', () => {
    const spoken = formatRunSummary({ ...result, target: { ...result.target, dialect: 'gp-connect' } });
    expect(spoken.replace(/\s+/g, ' ')).toContain('(FHIR 3.0.2, dialect gp-connect)');
    expect(text).not.toContain('dialect');
  });

  it('is short for a run in which all passed', () => {
    expect(formatRunSummary(createPassedRun().result, { reportPath }).split('\n').length).toBeLessThan(12);
  });

  it('says what the preflight found and what to do', () => {
    const unreachable = formatRunSummary(createUnreachableRun().result);
    expect(unreachable).toMatch(/^NO VERDICT\n/);
    expect(unreachable).toContain('Preflight failed: The server accepts connections\n  Connection refused');
  });

  it('writes out ten failed scenarios and counts the others', () => {
    const [base] = result.scenarios.filter(({ verdict }) => verdict === 'failed');
    const scenarios = Array.from({ length: 25 }, (_, at) => ({ ...base!, name: `Scenario ${at + 1}.` }));
    const many = formatRunSummary({ ...result, scenarios });
    expect(many).toContain('Failed: 25 scenarios');
    expect(many).toContain('Scenario 10.');
    expect(many).not.toContain('Scenario 11.');
    expect(many).toContain('and 15 more, which the report shows');
  });

  it('names five resources that were left behind and counts the others, but not those of the reference server', () => {
    const leftBehind = Array.from(
      { length: 7 },
      (_, at) => `https://phr.example.org/fhir/STU3/Patient/${at}`,
    );
    const left = formatRunSummary({ ...result, leftBehind });
    expect(left).toContain('Left behind on the target: 7 resources, to be removed by hand');
    expect(left).toContain('/Patient/4\n  - and 2 more, which the report shows');
    const reference = formatRunSummary({
      ...result,
      leftBehind,
      target: { ...result.target, reference: true },
    });
    expect(reference).not.toContain('Left behind');
  });

  it('stays within the width but for names, URLs and commands', () => {
    for (const width of [100, 80]) {
      const long = formatRunSummary(createLongRun(50).result, { width, reportPath })
        .split('\n')
        .filter((line) => line.length > width && !/https?:|verificationStatus/.test(line));
      expect(long).toEqual([]);
    }
  });

  it('has the same words with and without colour', () => {
    const coloured = formatRunSummary(result, { reportPath, style: new Chalk({ level: 3 }) });
    expect(coloured).not.toBe(text);
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });

  it('never sends a control character of the target to the terminal', () => {
    // eslint-disable-next-line no-control-regex -- the point of the test
    const controls = /[\0-\t\v-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;
    fc.assert(
      fc.property(runArbitrary(anyText.map((part) => part.replace(/[\t\r]/g, ''))), (run) => {
        expect(formatRunSummary(run.result)).not.toMatch(controls);
      }),
    );
  });

  it('cuts what is long and says how long it was', () => {
    const headline = 'x'.repeat(100_000);
    const cut = formatRunSummary({ ...result, summary: { ...result.summary, headline } });
    expect(cut).toContain('… (100,000 characters; the whole is in run.json)');
    expect(cut.length).toBeLessThan(text.length + 2_000);
  });
});
