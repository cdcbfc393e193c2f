import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRunFolder } from '../../../src/cli/write-run-folder.js';
import { createSecretRegister } from '../../../src/client/secret-register.js';
import { readRunFolder } from '../../../src/cli/read-run-folder.js';
import { fromBuilt, runHere } from '../../support/command-line.js';
import { createRun } from '../../support/run-result-fixture.js';
import { objectsIn, readSeedRecords } from '../../support/seed-records.js';

/** What the server's records say of people: numbers, telephones and addresses. */
function listFacts(record: unknown): readonly string[] {
  return objectsIn(record).flatMap(({ system, value, postalCode, line, family }) =>
    [
      system === undefined ? undefined : value,
      postalCode,
      family,
      ...(Array.isArray(line) ? (line as readonly unknown[]) : []),
    ].filter((fact): fact is string => typeof fact === 'string' && fact.length > 5),
  );
}

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-evidence-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('careconnect run --evidence masked', () => {
  it('writes nothing of any patient of the server into any file', async () => {
    const faults = ['--fault', 'nhs-number-status-missing', '--fault', 'search-ignores-family'];
    const words = ['run', ...faults, '--suite', 'demographics', '--evidence', 'masked', '--out', 'masked'];
    const { code, stdout } = await runHere(words, { cwd: folder }, fromBuilt);
    expect(code).toBe(1);
    expect(stdout).toContain('Evidence      masked');
    const files = readdirSync(join(folder, 'masked'));
    expect(files).toHaveLength(5);
    const texts = [stdout, ...files.map((file) => readFileSync(join(folder, 'masked', file), 'utf8'))];
    const facts = readSeedRecords().flatMap(listFacts);
    expect(facts.length).toBeGreaterThan(50);
    for (const fact of facts) for (const text of texts) expect(text.includes(fact), fact).toBe(false);
    const { result, exchanges } = await readRunFolder(join(folder, 'masked'));
    expect(result.run.evidence).toBe('masked');
    // The form is kept: what was masked can still be read as what it was.
    const bodies = exchanges.flatMap(({ response }) =>
      response?.body.startsWith('{') ? [response.body] : [],
    );
    expect(bodies.length).toBeGreaterThan(50);
    for (const body of bodies) expect(() => JSON.parse(body) as unknown).not.toThrow();
  });
});

describe('a file with an NHS number that may not stand in it', () => {
  it('is refused with its place and what to do, and nothing is written', async () => {
    const { result, exchanges } = createRun();
    const leaking = { ...result, tool: { ...result.tool, platform: '401 023 2137' } };
    const run = { result: leaking, messages: '', secrets: createSecretRegister() };
    const out = join(folder, 'refused');
    await expect(
      writeRunFolder(out, { run, exchanges, mayStand: (digits) => digits.startsWith('999') }, ['json']),
    ).rejects.toThrow(
      /^NHS numbers would have been written to run\.json:\d+; no report was written\. .*--evidence masked/,
    );
    expect(readdirSync(folder)).not.toContain('refused');
  });
});
