import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReferenceServer } from '../../src/server/reference-server.js';
import { readRunFolder } from '../../src/cli/read-run-folder.js';
import { builtProgram, runBuilt } from '../support/command-line.js';
import { startHttp } from '../support/local-server.js';

/** The program as users start it: the built files, in a process of their own. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-program-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('careconnect run', () => {
  it('finds the reference server conformant and writes all of a run', async () => {
    const out = join(folder, 'sound');
    const { code, stdout } = await runBuilt(['run', '--out', out]);
    expect(stdout).toMatch(/^CONFORMANT\n/);
    expect(code).toBe(0);
    for (const file of ['index.html', 'run.json', 'junit.xml', 'messages.ndjson', 'exchanges.ndjson']) {
      expect(existsSync(join(out, file)), file).toBe(true);
    }
    const { result, exchanges } = await readRunFolder(out);
    expect(result.summary.scenarios.passed).toBe(result.scenarios.length);
    expect(exchanges.length).toBeGreaterThan(result.scenarios.length);
  });

  it('finds a fault, and fails just the scenarios that look at it', async () => {
    const out = join(folder, 'faulty');
    const { code } = await runBuilt(['run', '--out', out, '--fault', 'total-missing']);
    expect(code).toBe(1);
    const { result } = await readRunFolder(out);
    const failed = result.scenarios.filter(({ verdict }) => verdict === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(result.scenarios.length / 2);
  });

  it('exits with 3 where nothing listens, and still writes the report', async () => {
    const out = join(folder, 'closed');
    const { code, stdout } = await runBuilt(['run', '--target', 'http://127.0.0.1:1/fhir', '--out', out]);
    expect(code).toBe(3);
    expect(stdout).toContain('nothing listens there');
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('ends cleanly when it is interrupted, and reports what was done so far', async () => {
    const out = join(folder, 'interrupted');
    const statement = JSON.stringify({ resourceType: 'CapabilityStatement', fhirVersion: '3.0.2' });
    let statements = 0;
    const server = await startHttp(({ url }) => (_, response) => {
      const isFirstScenario = url === '/fhir/metadata' && ++statements === 2;
      if (isFirstScenario) child.kill('SIGINT');
      // The answer comes when the program has been told.
      setTimeout(() => response.end(statement), isFirstScenario ? 200 : 0);
    });
    const words = [
      'run',
      '--target',
      `${server.origin}/fhir`,
      '--tags',
      '@CC-CAP-001 or @CC-CAP-002',
      '--jobs',
      '1',
      '--out',
      out,
    ];
    const child = spawn(process.execPath, [builtProgram, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    await server.close();
    const { result } = await readRunFolder(out);
    expect(code).toBe(3);
    expect(stdout).toContain('The run was cut off before its end');
    expect(result.run.interrupted).toBe(true);
    expect(result.scenarios.map(({ verdict }) => verdict)).toEqual(['passed']);
    expect(result.excluded.map(({ reason }) => reason)).toContain(
      'The run was cut off before this scenario started.',
    );
  });

  it('exits with 2 for a bad target file, and names line, key and what was expected', async () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, 'name: Mine\nbaseUrl: not-a-url\n');
    const { code, stderr } = await runBuilt(['run', '--target', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `${file}:2:10: baseUrl: found "not-a-url"; expected an absolute http or https URL`,
    );
  });

  it('runs against a server that a target file describes, and keeps its secret', async () => {
    const secret = 'a-secret-of-the-test-0123456789';
    const server = await startReferenceServer({ seed: [], clientSecrets: { full: secret } });
    const file = join(folder, 'target.yaml');
    const out = join(folder, 'described');
    writeFileSync(
      file,
      [
        'name: Described',
        `baseUrl: ${server.baseUrl}`,
        'auth:',
        '  type: client-credentials',
        `  tokenUrl: ${server.tokenUrl}`,
        `  clientId: ${server.clients.full.clientId}`,
        '  clientSecret: ${MY_SECRET}',
        'claims: [security]',
      ].join('\n'),
    );
    const { code, stdout } = await runBuilt(['run', '--target', file, '--out', out, '--suite', 'security'], {
      env: { MY_SECRET: secret },
    });
    await server.close();
    // The target names no patient, so what needs one was not exercised.
    expect(code).toBe(4);
    expect(stdout).toContain('Described');
    for (const name of ['index.html', 'run.json', 'junit.xml', 'messages.ndjson', 'exchanges.ndjson']) {
      expect(readFileSync(join(out, name), 'utf8')).not.toContain(secret);
    }
  });
});

describe('careconnect report', () => {
  it('renders a run again, to the same bytes', async () => {
    const out = join(folder, 'again');
    await runBuilt(['run', '--out', out, '--suite', 'security']);
    const [html, junit] = ['index.html', 'junit.xml'].map((name) => readFileSync(join(out, name), 'utf8'));
    expect((await runBuilt(['report', out])).code).toBe(0);
    expect((await runBuilt(['report', out, '--format', 'junit'])).code).toBe(0);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(html);
    expect(readFileSync(join(out, 'junit.xml'), 'utf8')).toBe(junit);
  });
});

describe('careconnect validate', () => {
  it('loads definitions that are written in XML', async () => {
    const xml =
      '<ValueSet xmlns="http://hl7.org/fhir"><url value="http://example.org/vs"/><status value="draft"/></ValueSet>';
    writeFileSync(join(folder, 'valueset.xml'), xml);
    writeFileSync(join(folder, 'patient.json'), '{"resourceType":"Patient"}');
    const words = ['validate', join(folder, 'patient.json'), '--ig', join(folder, 'valueset.xml')];
    const refused = await runBuilt(words);
    expect(refused.code).toBe(2);
    const { code } = await runBuilt([...words.slice(0, 3), folder]);
    expect(code).toBe(0);
  });
});
