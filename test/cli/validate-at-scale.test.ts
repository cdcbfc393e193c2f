import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startValidationPool } from '../../dist/cli/validation/validation-pool.js';
import type { FileResult } from '../../src/model/file-result.js';
import { runBuilt, runHere } from '../support/command-line.js';

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

  it('are refused for what cannot be loaded, by however many threads', async () => {
    const { code, stderr } = await validate('visit.json', '--ig', 'nowhere', '--jobs', '2');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Package nowhere: found nothing at /);
  });

  it('end when nobody reads the results any more', async () => {
    const child = spawn(process.execPath, [main, 'validate', '-', '--format', 'ndjson'], { cwd: folder });
    child.stdout.destroy();
    child.stdin.on('error', () => undefined);
    // Standard input stays open: only the lost reader can end it.
    child.stdin.write('{"resourceType":"Patient"}\n{"resourceType":"Patient"}\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  });

  it('leave out the file that the results are written to', async () => {
    const words = ['.', '--format', 'ndjson', '--fail-on', 'never', '--output', 'written.ndjson'];
    await validate(...words);
    await validate(...words);
    const written = readFileSync(join(folder, 'written.ndjson'), 'utf8');
    rmSync(join(folder, 'written.ndjson'));
    expect(written.match(/\n/g)).toHaveLength(count + 2);
    expect(written).not.toContain('written.ndjson');
    const { code, stderr } = await validate('visit.json', '--output', './visit.json');
    expect(code).toBe(2);
    expect(stderr).toContain('visit.json cannot be read and written');
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

describe('a resource of many megabytes', () => {
  const entry = JSON.stringify({ resource: { resourceType: 'Patient', gender: 'F', id: 'é' } });

  beforeAll(() => {
    const entries = Array.from({ length: 25_000 }, () => entry).join(',');
    writeFileSync(
      join(folder, 'large.json'),
      `{"resourceType":"Bundle","type":"collection","entry":[${entries}]}`,
    );
  });

  afterAll(() => {
    rmSync(join(folder, 'large.json'));
  });

  it('gets its verdict', async () => {
    const { code, stdout } = await validate('large.json');
    expect(stdout).toMatch(/1 file: 1 not valid; [\d,]+ errors/);
    expect(code).toBe(1);
  });

  it('ends in an issue where it takes too much memory, and the others get their verdicts', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=40' };
    const words = ['validate', 'visit.json', 'large.json', 'bundle.json', '--format', 'ndjson'];
    const { code, stdout } = await runBuilt(words, { cwd: folder, env });
    const results = stdout.trim().split('\n');
    expect(results.map((line) => (JSON.parse(line) as FileResult).valid)).toEqual([true, false, true]);
    expect(results[1]).toMatch(/"rule":"file-unreadable".*its validation takes more than \d+ MB of memory/);
    expect(code).toBe(1);
  });

  it('is dropped at once when the user ends the program', async () => {
    const interruption = new AbortController();
    const request = {
      release: 'stu3',
      packages: [],
      careConnect: false,
      mustSupport: false,
      profiles: [],
      profilesByType: {},
    } as const;
    const surroundings = { cwd: folder, home: folder };
    const pool = startValidationPool(1, { request, surroundings, signal: interruption.signal });
    const text = readFileSync(join(folder, 'large.json'), 'utf8');
    const judged = pool.validate([{ name: 'large.json', text, firstLine: 1 }]);
    interruption.abort();
    await expect(judged).rejects.toThrow('A worker of the validation failed');
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
    const { code, stderr } = await runHere(['validate', 'visit.json', `--jobs=${jobs}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('expected a whole number from 1 to 64');
  });
});
