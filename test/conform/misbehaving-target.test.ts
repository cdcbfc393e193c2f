import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunOptions } from '../../dist/conform/run-options.js';
import { runSuites } from '../../dist/conform/run-suites.js';
import type { RunResult } from '../../src/model/run-result.js';
import { startHttp, type Answer } from '../support/local-server.js';
import { createTestTarget } from '../support/test-target.js';
import { writeFolder } from '../support/write-folder.js';

/** Three scenarios, of which the second asks for what the target does badly. */
const files = {
  'features/requirements.yaml': `capabilities: [{ id: capability, title: Statement }]
requirements:
  - { id: CC-CAP-001, level: SHALL, capability: capability, text: It is all right., source: { document: FHIR, section: x } }
`,
  'features/capability/a.feature': `Feature: A
  @CC-CAP-001
  Scenario: Before
    When the capability statement is read without a token
    Then the answer is a CapabilityStatement

  @CC-CAP-001
  Scenario: Amid
    Given a patient that the target holds
    When the patient is read
    Then the status is 200
    And the answer is the patient that was asked for

  @CC-CAP-001
  Scenario: After
    When the capability statement is read without a token
    Then the answer is a CapabilityStatement
`,
};

const fhir = { 'content-type': 'application/fhir+json' };
const patient = { resourceType: 'Patient', id: '1', name: [{ family: 'Ångström' }] };
const statement: Answer = { headers: fhir, body: JSON.stringify({ resourceType: 'CapabilityStatement' }) };
const timeoutMs = 400;
const endless = Buffer.alloc(64 * 1024, ' ');

function flood(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, fhir);
  const more = (): void => {
    while (response.write(endless));
  };
  response.on('drain', more);
  more();
}

async function runAgainst(answer: Answer): Promise<RunResult> {
  const server = await startHttp(({ url }) => (url === '/fhir/Patient/1' ? answer : statement));
  onTestFinished(() => server.close());
  const target = createTestTarget(`${server.origin}/fhir`, {
    timeoutMs,
    data: { patients: { one: { id: '1' } }, organizations: {}, practitioners: {} },
    claims: ['capability'],
  });
  let count = 0;
  const options: RunOptions = {
    target,
    env: {},
    tool: { name: 'careconnect-conformance', version: '0', node: '', platform: '', packages: [] },
    services: {
      validate: () => [],
      now: () => new Date(),
      monotonic: () => performance.now(),
      newId: () => `x${String((count += 1))}`,
    },
    featuresFolder: join(writeFolder(files), 'features'),
    preflight: false,
  };
  const { result } = await runSuites(options);
  return result;
}

describe('a run against a target that', () => {
  it.each<readonly [string, Answer, 'error' | 'failed', string | RegExp]>([
    ['never answers', () => undefined, 'error', `did not answer within ${String(timeoutMs)} ms`],
    [
      'stops in the middle of a body',
      (_, response) => {
        response.writeHead(200, fhir);
        response.write('{"resourceType":');
      },
      'error',
      'began its answer but did not complete it',
    ],
    ['cuts the connection', (request) => request.socket.destroy(), 'error', 'closed the connection'],
    [
      'cuts the connection in the middle of a body',
      (_, response) => {
        response.writeHead(200, { ...fhir, 'content-length': '100' });
        response.write('{', () => response.socket?.destroy());
      },
      'error',
      'closed the connection',
    ],
    [
      'sends more than the length that it says',
      (request) => {
        request.socket.end(
          'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{"resourceType":1}',
        );
      },
      'failed',
      'found a body that is no FHIR resource',
    ],
    [
      'does not speak HTTP',
      (request) => {
        request.socket.end('hello\r\n\r\n');
      },
      'error',
      'is not HTTP',
    ],
    // By whichever limit it meets first.
    ['answers without end', flood, 'error', /is longer than|did not complete it/],
    [
      'sends a gigantic body in few bytes',
      {
        headers: { ...fhir, 'content-encoding': 'gzip' },
        body: gzipSync(Buffer.alloc(60 * 1024 * 1024, ' ')),
      },
      'error',
      'The unpacked body is longer than',
    ],
    ['fails itself', { status: 500, body: 'oops' }, 'failed', 'found the status 500'],
    [
      'redirects in a circle',
      { status: 302, headers: { location: '/fhir/Patient/1' } },
      'failed',
      'found the status 302',
    ],
    [
      'sends what is not UTF-8',
      { headers: fhir, body: Buffer.from(JSON.stringify(patient), 'latin1') },
      'failed',
      'found a body that is not valid UTF-8',
    ],
    [
      'sends half a resource',
      { headers: fhir, body: '{"resourceType":"Patient","id":' },
      'failed',
      'found a body',
    ],
  ])('%s', async (_, answer, verdict, reason) => {
    const before = performance.now();
    const { scenarios, summary } = await runAgainst(answer);
    expect(scenarios.map((scenario) => [scenario.name, scenario.verdict])).toEqual([
      ['Before', 'passed'],
      ['Amid', verdict],
      ['After', 'passed'],
    ]);
    expect(scenarios[1]?.reason).toMatch(reason);
    expect(summary).toMatchObject({ verdict, exitCode: verdict === 'failed' ? 1 : 3 });
    // Twenty times the limit of a request leaves room for a busy machine; nothing may wait for ever.
    expect(performance.now() - before).toBeLessThan(20 * timeoutMs);
  });

  it('is sound passes', async () => {
    const { scenarios } = await runAgainst({ headers: fhir, body: JSON.stringify(patient) });
    expect(scenarios.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed']);
  });
});
