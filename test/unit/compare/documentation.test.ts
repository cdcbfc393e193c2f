import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeRules } from '../../../src/compare/change-rules.js';

const page = readFileSync(new URL('../../../docs/comparison.md', import.meta.url), 'utf8');

/** The rows of the page's tables that begin with the id of a rule. */
const rows = page
  .slice(page.indexOf('## The table of changes'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (rule|-+) /.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/comparison.md', () => {
  it('prints the table of changes, row by row as it is', () => {
    const expected = Object.entries(changeRules).map(([id, row]) => [
      id,
      row.class,
      row.direction,
      row.says,
      row.because,
    ]);
    expect(rows).toEqual(expected);
  });
});
