import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from '../support/command-line.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const count = 3000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-scale-'));
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ resourceType: 'Patient', id: `p${at}`, gender: at % 100 === 0 ? 'F' : 'female' }),
  );
  writeFileSync(join(folder, 'many.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'visit.json'),
    JSON.stringify({
      resourceType: 'Encounter',
      id: 'visit',
      status: 'finished',
      subject: { reference: 'urn:uuid:0b7e3c1a-6f0a-4d7e-9a53-3a1c6c7f0001' },
    }),
  );
  writeFileSync(
    join(folder, 'bundle.json'),
    JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'urn:uuid:0b7e3c1a-6f0a-4d7e-9a53-3a1c6c7f0001',
          resource: { resourceType: 'Location', id: 'ward' },
        },
      ],
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const validate = (...words: readonly string[]) => runBuilt(['validate', ...words], { cwd: folder });

describe('many resources', () => {
  it('give the same results in the same order, by one thread or by several', async () => {
    const [one, several] = await Promise.all(
      ['1', '2'].map((jobs) => validate('many.ndjson', '--format', 'ndjson', '--jobs', jobs)),
    );
    expect(several).toEqual(one);
    const files = one!.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly file: string }).file);
    expect(files).toEqual(Array.from({ length: count }, (_, at) => `many.ndjson:${at + 1}`));
    expect(one!.code).toBe(1);
  });

  it('say what a package leaves out once, by however many threads', async () => {
    const { stderr } = await validate('many.ndjson', '--jobs', '2', '--ig', '.', '--fail-on', 'never');
    const alone = await validate('visit.json', '--ig', '.', '--fail-on', 'never');
    expect(stderr).toBe(alone.stderr);
  });

  it('end cleanly when they are interrupted, with what was done so far', async () => {
    const child = spawn(process.execPath, [main, 'validate', '-', '--format', 'text'], { cwd: folder });
    let stdout = '';
    // Two results are out, and standard input stays open.
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const isFirst = !stdout.includes('-:2 ');
      stdout += text;
      if (isFirst && stdout.includes('-:2 ')) child.kill('SIGINT');
    });
    child.stdin.write('{"resourceType":"Patient","id":"a"}\n{"resourceType":"Patient","id":"b"}\n');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stdout).toContain('Interrupted: what follows was not validated.');
  });
});

describe('references between the files of a call', () => {
  it.each(['1', '2'])('are followed where that is asked for, by %s thread(s)', async (jobs) => {
    const { stdout, code } = await validate('visit.json', 'bundle.json', '--resolve', '--jobs', jobs);
    expect(stdout).toContain('reference-target');
    expect(stdout).toContain('Encounter.subject');
    expect(code).toBe(1);
  });

  it('are left alone otherwise', async () => {
    expect((await validate('visit.json', 'bundle.json')).stdout).not.toContain('reference-target');
  });

  it('cannot be followed in standard input, which is read once', async () => {
    const { code, stderr } = await validate('-', '--resolve');
    expect(code).toBe(2);
    expect(stderr).toContain('--resolve reads all texts twice');
  });
});

describe('the number of threads', () => {
  it.each(['0', '1.5', '-1', 'many'])('is not %s', async (jobs) => {
    const { code, stderr } = await validate('visit.json', `--jobs=${jobs}`);
    expect(code).toBe(2);
    expect(stderr).toContain('expected a whole number from 1 to 64');
  });
});
