import { describe, expect, it } from 'vitest';
import { readKnownIssues } from '../../../../src/conform/known-issues/read-known-issues.js';
import { isToolkitError } from '../../../../src/model/toolkit-error.js';

const entry = [
  '  - scenario: demographics/a',
  '    requirement: CC-PAT-001',
  '    rule: slice-min',
  '    reason: The vendor mends it in the next release.',
  '    owner: A. Keeper',
  '    ticket: PHR-12',
  '    expires: 2026-03-31',
];

function problemsOf(lines: readonly string[]): readonly string[] {
  try {
    readKnownIssues(['issues:', ...lines].join('\n'), 'known-issues.yaml');
  } catch (error) {
    if (!isToolkitError(error)) throw error;
    expect(error.code).toBe('configuration-invalid');
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const without = (key: string): readonly string[] => entry.filter((line) => !line.includes(`${key}:`));

describe('a list of known issues', () => {
  it('is read with the line of each entry, and every value as it is written', () => {
    const { file, issues } = readKnownIssues(['issues:', ...entry, ...entry].join('\n'), 'mine.yaml');
    expect(file).toBe('mine.yaml');
    expect(issues.map(({ line }) => line)).toEqual([2, 9]);
    expect(issues[0]).toMatchObject({ rule: 'slice-min', ticket: 'PHR-12', expires: '2026-03-31' });
  });

  it('may be empty', () => {
    expect(readKnownIssues('issues: []', 'mine.yaml').issues).toEqual([]);
  });

  it.each([
    [without('owner'), 'known-issues.yaml:2:5: issues.0.owner: found nothing; expected the key owner (who'],
    [
      entry.map((line) => line.replace('ticket', 'tickt')),
      '7:5: issues.0.tickt: found an unknown key; expected ticket, perhaps',
    ],
    [without('rule'), '2:5: issues.0: found neither rule nor finding; expected either rule (the id'],
    [[...entry, '    finding: no total'], '2:5: issues.0: found both rule and finding; expected either'],
    [
      entry.map((line) => line.replace('2026-03-31', '31 March')),
      '8:14: issues.0.expires: found "31 March"; expected a day as YYYY-MM-DD',
    ],
    [
      entry.map((line) => line.replace('03-31', '02-30')),
      '8:14: issues.0.expires: found "2026-02-30"; expected a day that exists',
    ],
    [[...without('rule'), '    finding: x'], 'expected a part of what is found, of four characters at least'],
    [
      entry.map((line) => line.replace('A. Keeper', '')),
      '6:12: issues.0.owner: found ""; expected who answers for it',
    ],
  ])('names place, found and expected: case %#', (lines, problem) => {
    expect(problemsOf(lines).join('\n')).toContain(problem);
  });
});
