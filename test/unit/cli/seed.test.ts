import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTarget } from '../../../src/conform/target/read-target.js';
import { formatSeedData, formatSeededTarget } from '../../../src/cli/seeded-target-file.js';
import { runHere, type CommandOutcome } from '../../support/command-line.js';
import { findClosedPort } from '../../support/local-server.js';
import { startRecordKeeper, type RecordKeeper } from '../../support/record-keeper.js';
import { writeFolder } from '../../support/write-folder.js';

let server: RecordKeeper;

beforeAll(async () => {
  server = await startRecordKeeper({ unclaimed: ['Encounter'] });
});

afterAll(async () => {
  await server.close();
});

const toFolder = (files: Readonly<Record<string, string>> = {}): string =>
  writeFolder({ 'server.yaml': `baseUrl: ${server.baseUrl}\nwrites: true\n`, ...files });

const seed = (cwd: string, ...words: readonly string[]): Promise<CommandOutcome> =>
  runHere(['seed', '--target', 'server.yaml', ...words], { cwd });

describe('careconnect seed', () => {
  it('loads what the target takes in, says what not, and removes it again', async () => {
    const cwd = toFolder();
    const loaded = await seed(cwd);
    expect(loaded.code).toBe(1);
    expect(loaded.stderr).toMatch(/^Created \d+ of 474 records: 127\.0\.0\.1:\d+, http/);
    expect(loaded.stderr).toContain('The capability statement claims no create of Encounter.');
    expect(loaded.stderr).toContain('Journal  server.seed.ndjson; --remove takes away what it names');
    const { data } = readTarget(`baseUrl: ${server.baseUrl}\n${loaded.stdout}`, 'x.yaml');
    // One of the twenty-one has no NHS number, and nobody can be told by the name alone.
    expect(Object.keys(data.patients)).toHaveLength(20);
    expect(data.patients['deceased']?.nhsNumber).toMatch(/^999/);
    for (const { id } of Object.values(data.patients))
      expect(server.held.has(`Patient/${id ?? ''}`)).toBe(true);

    const removed = await seed(cwd, '--remove');
    expect(removed).toMatchObject({ code: 0, stdout: '' });
    expect(removed.stderr).toContain('Nothing is left of what server.seed.ndjson named; it was deleted');
    expect(server.held.size).toBe(0);
    expect(existsSync(join(cwd, 'server.seed.ndjson'))).toBe(false);
  });

  it.each([
    [
      'server.yaml does not allow writing; expected the key writes: true',
      { 'server.yaml': 'baseUrl: http://127.0.0.1:1/fhir\n' },
      [],
    ],
    ['--remove needs the journal of what was loaded', {}, ['--remove']],
    [
      '--write-data tells of what was loaded and cannot go with --remove',
      {},
      ['--remove', '--write-data', 'x.yaml'],
    ],
    ['expected a file beside the target file', {}, ['--write-data', 'elsewhere/x.yaml']],
    [
      'was not written by `careconnect seed`; expected another name',
      { 'mine.yaml': 'a: b\n' },
      ['--write-data', 'mine.yaml'],
    ],
    [
      'server.seed.ndjson is the journal of https://other.example and not of http://127.0.0.1',
      { 'server.seed.ndjson': '{"seeds":"https://other.example","startedAt":"2030-01-01T00:00:00Z"}\n' },
      [],
    ],
    ['mine.yaml:1 is no line of a journal', { 'mine.yaml': 'a: b\n' }, ['--journal', 'mine.yaml']],
    ['nowhere/j.ndjson cannot be written', {}, ['--journal', 'nowhere/j.ndjson']],
  ] as const)('refuses with 2: %s', async (message, files, words) => {
    const { code, stdout, stderr } = await seed(toFolder(files), ...words);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('leaves a file as it is that is no journal, though no line of it ends', async () => {
    const cwd = toFolder({ 'mine.json': '{"mine":true}' });
    const { code, stderr } = await seed(cwd, '--journal', 'mine.json');
    expect(stderr).toContain('mine.json:1 is no line of a journal');
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('{"mine":true}');
  });

  it('wants a target file, and not a URL alone', async () => {
    expect((await runHere(['seed'])).stderr).toContain('target');
    const { code, stderr } = await runHere(['seed', '--target', server.baseUrl]);
    expect(code).toBe(2);
    expect(stderr).toContain('Writing is allowed by the key writes of a target file');
  });

  it('ends with 3 where nothing answers, and says what the preflight found', async () => {
    const cwd = toFolder({
      'server.yaml': `baseUrl: http://127.0.0.1:${await findClosedPort()}/fhir\nwrites: true\n`,
    });
    const { code, stderr } = await seed(cwd);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^No connection to 127\.0\.0\.1:\d+: nothing listens there/);
    expect(existsSync(join(cwd, 'server.seed.ndjson'))).toBe(false);
  });

  it('goes on after a line of the journal that was cut off', async () => {
    const cwd = toFolder();
    await seed(cwd);
    const journal = join(cwd, 'server.seed.ndjson');
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"begun":"Patie`);
    const again = await seed(cwd);
    expect(again.stderr).toMatch(/^Created 0 of 474 records, \d+ were there/);
    expect((await seed(cwd, '--remove')).code).toBe(0);
    expect(server.held.size).toBe(0);
  });
});

describe('the seeded target file', () => {
  const data = {
    patients: { known: { id: '7', nhsNumber: '0990000018', family: 'A: b' } },
    organizations: {},
    practitioners: {},
  };

  it('is the target file with other records; comments, secrets and the rest stay', () => {
    const text = [
      'baseUrl: https://fhir.example.org # test system',
      'data:',
      '  patients:',
      '    own: { id: p-1 }',
      '  tokens:',
      '    expired: ${EXPIRED_TOKEN}',
      '',
    ].join('\n');
    const seeded = formatSeededTarget(text, data);
    expect(seeded).toContain('# test system');
    const target = readTarget(seeded, 'x.yaml');
    expect(target.data.patients).toEqual(data.patients);
    expect(target.data.tokens).toEqual({ expired: { env: 'EXPIRED_TOKEN' } });
    expect(formatSeededTarget(seeded, data)).toBe(seeded);
  });

  it('reads back what is printed', () => {
    const target = readTarget(`baseUrl: https://fhir.example.org\n${formatSeedData(data)}`, 'x.yaml');
    expect(target.data.patients).toEqual(data.patients);
  });
});
