import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../../support/command-line.js';
import { findClosedPort, type LocalServer } from '../../support/local-server.js';
import { startTerminologyServer } from '../../support/terminology-server.js';

const snomed = 'http://snomed.info/sct';

const observation = (code: string): string =>
  JSON.stringify({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: snomed, code }] },
  });

let folder = '';
let server: LocalServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-tx-'));
  writeFileSync(join(folder, 'right.json'), observation('1'));
  writeFileSync(join(folder, 'wrong.json'), observation('9'));
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'many.ndjson'), `${Array(130).fill(observation('1')).join('\n')}\n`);
  server = await startTerminologyServer({ systems: { [snomed]: { '1': 'One' } } });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const validate = (...words: readonly string[]) =>
  runHere(['validate', ...words, '--format', 'ndjson'], { cwd: folder });

interface Line {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: readonly { readonly rule: string }[];
  readonly unchecked: readonly { readonly reason: string }[];
}

const linesOf = (stdout: string): readonly Line[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('careconnect validate --tx', () => {
  it('leaves codes unchecked without it', async () => {
    const { code, stdout } = await validate('right.json', 'wrong.json');
    expect(code).toBe(0);
    expect(linesOf(stdout).map(({ unchecked }) => unchecked.length)).toEqual([1, 1]);
  });

  it('has them judged by the server, in the order of the files', async () => {
    const tx = `${server.origin}/fhir`;
    const { code, stdout, stderr } = await validate('right.json', 'broken.json', 'wrong.json', '--tx', tx);
    const lines = linesOf(stdout);
    expect(lines.map(({ file, issues }) => [file, ...issues.map(({ rule }) => rule)])).toEqual([
      ['right.json'],
      ['broken.json', 'json-syntax'],
      ['wrong.json', 'code-unknown'],
    ]);
    expect(lines.flatMap(({ unchecked }) => unchecked)).toEqual([]);
    expect([code, stderr]).toEqual([1, '']);
  });

  it('asks once for what comes again in a long input', async () => {
    const before = server.requests.length;
    const { stdout } = await validate('many.ndjson', '--tx', `${server.origin}/fhir/`);
    expect(linesOf(stdout)).toHaveLength(130);
    expect(server.requests.length - before).toBe(2);
  });

  it('keeps answers in a folder', async () => {
    const words = ['right.json', '--tx', `${server.origin}/fhir`, '--tx-cache', 'cache/tx'];
    await validate(...words);
    const before = server.requests.length;
    const { stdout } = await validate(...words);
    expect(linesOf(stdout)[0]?.unchecked).toEqual([]);
    expect(server.requests).toHaveLength(before);
    expect(readdirSync(join(folder, 'cache/tx'))).not.toEqual([]);
  });

  it('says once that a server is not there, and leaves codes unchecked with the reason', async () => {
    const tx = `http://127.0.0.1:${await findClosedPort()}/fhir`;
    const { code, stdout, stderr } = await validate('right.json', 'many.ndjson', '--tx', tx);
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`The terminology server ${tx} could not be asked`);
    for (const { unchecked } of linesOf(stdout)) {
      expect(unchecked).toHaveLength(1);
      expect(unchecked[0]?.reason).toContain('the terminology server could not be asked');
    }
  });

  it.each([
    [['--tx', 'tx.example.org'], 'expected the base URL of a FHIR server'],
    [['--tx-cache', 'cache'], '--tx-cache keeps the answers of --tx'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await validate('right.json', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses half of the credentials, and does not print them', async () => {
    const env = { CARECONNECT_TX_CLIENT_SECRET: 'a-secret-that-stays' };
    const words = ['validate', 'right.json', '--tx', `${server.origin}/fhir`];
    const { code, stderr } = await runHere(words, { cwd: folder, env });
    expect(code).toBe(2);
    expect(stderr).toContain('CARECONNECT_TX_TOKEN_URL and CARECONNECT_TX_CLIENT_ID are not set');
    expect(stderr).not.toContain('a-secret-that-stays');
  });
});
