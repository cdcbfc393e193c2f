import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const output = fileURLToPath(new URL('../../dist/cli/validation/result-output.js', import.meta.url));

/** 48 MB of results, each unlike the others, with a heap of little more than half of that. */
const script = `
  import { openOutput } from ${JSON.stringify(output)};
  const [format, file] = process.argv.slice(2);
  const surroundings = { cwd: process.cwd(), stdout: process.stdout, stderr: process.stderr };
  const written = await openOutput({ format, output: file, showUnchecked: true }, surroundings);
  for (let at = 0; at < 12_000; at++) {
    const [message, reason] = [String(at).padEnd(2000, '.'), String(at).padEnd(2000, '-')];
    const issue = { rule: 'element-unknown', severity: 'error', code: 'structure', expression: 'Patient.x', message };
    const unchecked = { rule: 'code-unchecked', expression: 'Patient', reason };
    written.add({ file: 'many.ndjson:' + at, fhirVersion: '3.0.2', profiles: [], valid: false, issues: [issue], unchecked: [unchecked] });
    if (at % 1000 === 0) await new Promise(setImmediate);
  }
  await written.end({ isInterrupted: false, unusedSettings: [] });
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-memory-'));
  writeFileSync(join(folder, 'write.mjs'), script);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('more results than memory holds', () => {
  it.each(['json', 'sarif', 'junit', 'operation-outcome'])(
    'are written as %s',
    (format) => {
      const file = join(folder, `result.${format}`);
      const words = ['--max-old-space-size=28', join(folder, 'write.mjs'), format, file];
      const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(statSync(file).size).toBeGreaterThan(24_000_000);
    },
    60_000,
  );
});
