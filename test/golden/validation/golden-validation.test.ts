import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../support/json-schema.js';
import { findSarifFaults } from '../../support/sarif-schema.js';
import { runHere } from '../../support/command-line.js';

/** With UPDATE_GOLDEN=1 what is printed becomes what is expected. Read the difference before keeping it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const root = fileURLToPath(new URL('.', import.meta.url));
const paths = ['records', 'many patients.ndjson', 'organization.json'];

describe.each([
  ['text', 'txt'],
  ['json', 'json'],
  ['ndjson', 'ndjson'],
  ['sarif', 'sarif'],
  ['junit', 'xml'],
  ['operation-outcome', 'outcome.json'],
])('a validation as %s', (format, ending) => {
  const file = `${root}expected/result.${ending}`;

  it('is printed as expected', async () => {
    const words = ['validate', ...paths, '--format', format, '--show-unchecked'];
    const { code, stdout, stderr } = await runHere(words, { cwd: `${root}input` });
    expect(code).toBe(1);
    const notes = ['ndjson', 'operation-outcome'].includes(format) ? /^careconnect.yaml:\d+:\d+ .* met nothing\.\n$/ : /^$/;
    expect(stderr).toMatch(notes);
    if (update) writeFileSync(file, stdout);
    expect(stdout).toBe(readFileSync(file, 'utf8'));
  });
});

it('is SARIF by its own rules', () => {
  const log: unknown = JSON.parse(readFileSync(`${root}expected/result.sarif`, 'utf8'));
  expect(findSarifFaults(log)).toEqual([]);
});

it('is JSON by the published schema', () => {
  const document: unknown = JSON.parse(readFileSync(`${root}expected/result.json`, 'utf8'));
  expect(readSchema('validate-result.schema.json')(document)).toEqual([]);
});
