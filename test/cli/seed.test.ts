import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer, type EmbeddedServer } from '../../dist/cli/embedded-server.js';
import type { RunResult } from '../../src/model/run-result.js';
import { fromBuilt, runHere, type CommandOutcome } from '../support/command-line.js';

let embedded: EmbeddedServer;
let cwd: string;

beforeAll(async () => {
  embedded = await startEmbeddedServer({
    isEmpty: true,
    clientSecrets: { full: 'only-for-this-test' },
    reportError: (error) => {
      throw error;
    },
  });
  const { baseUrl, tokenUrl, clients } = embedded.server;
  cwd = mkdtempSync(join(tmpdir(), 'careconnect-seed-'));
  const text = `baseUrl: ${baseUrl} # a test system
auth:
  type: client-credentials
  tokenUrl: ${tokenUrl}
  clientId: ${clients.full.clientId}
  clientSecret: \${TEST_SECRET}
claims: [clinical, documents]
writes: true
`;
  writeFileSync(join(cwd, 'server.yaml'), text);
});

afterAll(async () => {
  await embedded.server.close();
  rmSync(cwd, { recursive: true });
});

const careconnect = (...argv: readonly string[]): Promise<CommandOutcome> =>
  runHere(argv, { cwd, env: { TEST_SECRET: 'only-for-this-test' } }, fromBuilt);

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('a system that holds nothing', () => {
  it('is given all of the made-up patients', async () => {
    const { code, stdout, stderr } = await careconnect(
      ...['seed', '--target', 'server.yaml', '--write-data', 'server.seeded.yaml'],
    );
    expect(stderr).toMatch(/^Created 474 of 474 records: /);
    expect(stderr).not.toMatch(/Refused|Left out|Not complete|in words/);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read('server.seeded.yaml')).toContain('# a test system');
  });

  it('is tested with them, by the target file that was written', async () => {
    const { code, stderr } = await careconnect(
      ...['run', '--target', 'server.seeded.yaml', '--out', 'run', '--format', 'json', '--evidence', 'full'],
    );
    expect(stderr).toBe('');
    const result = JSON.parse(read('run/run.json')) as RunResult;
    const verdictsOf = (wanted: string) =>
      result.scenarios.filter(({ verdict }) => verdict === wanted).map(({ id, reason }) => ({ id, reason }));
    expect(verdictsOf('failed')).toEqual([]);
    expect(verdictsOf('not-exercised')).toEqual([]);
    expect(verdictsOf('passed').length).toBeGreaterThan(50);
    expect(code).toBe(0);
  });

  it('holds nothing again in the end', async () => {
    const { code, stderr } = await careconnect('seed', '--target', 'server.yaml', '--remove');
    expect(stderr).toMatch(/^Removed 474 of 474 records: /);
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'server.seed.ndjson'))).toBe(false);
    const words = ['run', '--target', 'server.seeded.yaml', '--suite', 'documents', '--format', 'json'];
    expect((await careconnect(...words, '--out', 'again')).code).not.toBe(0);
    const { scenarios } = JSON.parse(read('again/run.json')) as RunResult;
    const readable = scenarios.find(({ id }) => id === 'documents/a-document-can-be-read');
    expect(readable?.verdict).toBe('failed');
  });
});
