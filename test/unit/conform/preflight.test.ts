import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/conform/preflight.js';
import type { PreflightCheck } from '../../../src/model/run-result.js';
import type { Target } from '../../../src/model/target.js';
import { findClosedPort, startHttp, startHttps, startTcp } from '../../support/local-server.js';
import type { Answer, LocalServer, ReceivedRequest } from '../../support/local-server.js';
import { createTestAuthority } from '../../support/test-certificate.js';
import {
  clientCredentials,
  createTestClient,
  createTestTarget,
  testSecret,
} from '../../support/test-target.js';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(server: T): T => {
  opened.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const order = [
  ...['dns', 'connection', 'proxy', 'tls', 'token-endpoint', 'token'],
  ...['metadata', 'fhir', 'fhir-version', 'authorization', 'endpoints'],
];

const fhir = { 'content-type': 'application/fhir+json' };
const json = { 'content-type': 'application/json' };
const statement: Answer = {
  headers: fhir,
  body: '{"resourceType":"CapabilityStatement","fhirVersion":"3.0.1"}',
};
const issued: Answer = { headers: json, body: '{"access_token":"token-number-1","token_type":"bearer"}' };

type Respond = (request: ReceivedRequest) => Answer;
type Answers = Partial<Record<'metadata' | 'token' | 'data', Respond>>;

/** A server that is well but for what the test says. */
async function startServer(answers: Answers = {}): Promise<LocalServer> {
  const {
    metadata = () => statement,
    token = () => issued,
    data = () => ({ headers: fhir, body: '{}' }),
  } = answers;
  return keep(
    await startHttp((request) => {
      if (request.url === '/token') return token(request);
      return request.url === '/fhir/metadata' ? metadata(request) : data(request);
    }),
  );
}

const baseOf = (server: LocalServer): string => `${server.origin}/fhir`;
const withAuth = (server: LocalServer, path = '/token'): Partial<Target> => ({
  auth: clientCredentials(`${server.origin}${path}`),
});

async function check(baseUrl: string, changes: Partial<Target> = {}): Promise<readonly PreflightCheck[]> {
  const target = createTestTarget(baseUrl, { timeoutMs: 1000, ...changes });
  const client = keep(createTestClient(target, { maxBodyBytes: 10_000 }));
  const checks = await checkTarget(client, target);
  expect(checks.map(({ id }) => id)).toEqual(order);
  expect(JSON.stringify([checks, client.recorded])).not.toContain(testSecret);
  return checks;
}

/** The one check that failed, with all after it not reached. */
async function failureOf(baseUrl: string, changes: Partial<Target> = {}): Promise<string> {
  const checks = await check(baseUrl, changes);
  const at = checks.findIndex(({ outcome }) => outcome === 'failed');
  expect(checks.slice(0, at).every(({ outcome }) => outcome === 'passed' || outcome === 'not-needed')).toBe(
    true,
  );
  expect(checks.slice(at + 1).every(({ outcome }) => outcome === 'not-reached')).toBe(true);
  return `${checks[at]!.id}: ${checks[at]!.detail}`;
}

describe('the preflight of a target that is well', () => {
  it('passes with client credentials, in four requests', async () => {
    const server = await startServer();
    const checks = await check(baseOf(server), withAuth(server));
    expect(Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]))).toEqual({
      dns: 'not-needed',
      connection: 'passed',
      proxy: 'not-needed',
      tls: 'not-needed',
      'token-endpoint': 'passed',
      token: 'passed',
      metadata: 'passed',
      fhir: 'passed',
      'fhir-version': 'passed',
      authorization: 'passed',
      endpoints: 'not-needed',
    });
    expect(
      server.requests.map(({ method, url, headers }) => [method, url, headers.authorization?.split(' ')[0]]),
    ).toEqual([
      ['GET', '/fhir/metadata', undefined],
      ['POST', '/token', 'Basic'],
      ['POST', '/token', 'Basic'],
      ['GET', '/fhir/Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9990000018', 'Bearer'],
    ]);
  });

  it('passes where /metadata wants a token, is XML, and patients are unknown', async () => {
    const server = await startServer({
      metadata: ({ headers }) =>
        headers.authorization === undefined
          ? { status: 401 }
          : {
              headers: { 'content-type': 'application/fhir+xml' },
              body: '<CapabilityStatement xmlns="http://hl7.org/fhir"><fhirVersion value="3.0.2"/></CapabilityStatement>',
            },
      data: () => ({ status: 404, body: '{}' }),
    });
    const checks = await check(baseOf(server), withAuth(server));
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it('asks for a patient that the target file knows', async () => {
    const server = await startServer();
    const patients = { nobody: { family: 'X' }, jane: { id: 'p-1' } };
    await check(baseOf(server), { data: { patients, organizations: {}, practitioners: {} } });
    expect(server.requests.at(-1)!.url).toBe('/fhir/Patient/p-1');
  });
});

describe('the preflight finds', () => {
  it('an unknown host name', async () => {
    const failure = await failureOf('http://no-such-host.invalid/fhir', { timeoutMs: 20_000 });
    expect(failure).toMatch(/^dns: The host name no-such-host.invalid is not known. Check the spelling/);
  });

  it('a closed port', async () => {
    const port = await findClosedPort();
    const failure = await failureOf(`http://127.0.0.1:${port}/fhir`);
    expect(failure).toMatch(
      /^connection: No connection to 127.0.0.1:\d+: nothing listens there. Check the port/,
    );
  });

  it('a proxy that is not there', async () => {
    const proxy = `http://127.0.0.1:${await findClosedPort()}`;
    expect(await failureOf('http://fhir.invalid/fhir', { proxy })).toMatch(
      /^proxy: The proxy .* cannot be reached/,
    );
  });

  it('a token endpoint that is not there', async () => {
    const server = await startServer();
    const auth = clientCredentials(`http://127.0.0.1:${await findClosedPort()}/token`);
    expect(await failureOf(baseOf(server), { auth })).toMatch(
      /^token-endpoint: No connection .*auth.tokenUrl/,
    );
  });

  it.each([
    ['404', { status: 404 }, /^token-endpoint: .* is not a token endpoint: it answered 404/],
    [
      'a page',
      { headers: { 'content-type': 'text/html' }, body: '<html>' },
      /^token-endpoint: .*200 with an HTML page/,
    ],
    [
      'a redirect',
      { status: 302, headers: { location: '/login' } },
      /^token-endpoint: .* redirects to \/login/,
    ],
    [
      'a resource',
      { status: 400, body: '{"resourceType":"OperationOutcome"}' },
      /^token-endpoint: .* FHIR resource/,
    ],
    ['a fault', { status: 503 }, /^token-endpoint: The token endpoint answered 503/],
    [
      'a wrong secret',
      { status: 401, headers: json, body: '{"error":"invalid_client"}' },
      /^token: .*401 invalid_client. Client id or secret are wrong.*TEST_SECRET/,
    ],
    [
      'a wrong scope',
      { status: 400, headers: json, body: '{"error":"invalid_scope","error_description":"no x"}' },
      /^token: .*400 invalid_scope \(no x\). Check auth.scope/,
    ],
    [
      'a wrong grant',
      { status: 400, headers: json, body: '{"error":"unauthorized_client"}' },
      /^token: .*allowed the client credentials grant/,
    ],
    ['no token', { headers: json, body: '{}' }, /^token: .*without an access_token/],
    [
      'another kind of token',
      { headers: json, body: '{"access_token":"abcdefgh","token_type":"mac"}' },
      /^token: .*"mac"/,
    ],
  ])('a token endpoint that answers with %s', async (_, token, expected) => {
    const server = await startServer({ token: () => token });
    expect(await failureOf(baseOf(server), withAuth(server))).toMatch(expected);
  });

  it.each([
    [
      'that never answers',
      () => () => undefined,
      /^metadata: .* did not answer within 300 ms. .*timeoutMs \(now 300\)/,
    ],
    [
      'that drops connections',
      (): Answer => (request) => {
        request.socket.destroy();
      },
      /^metadata: .* closed the connection/,
    ],
    ['with a body too long', () => ({ body: 'x'.repeat(10_001) }), /^metadata: .* longer than 10000 bytes/],
    ['without /metadata', () => ({ status: 404 }), /^metadata: .*answered 404. Check baseUrl/],
    ['that is broken', () => ({ status: 500 }), /^metadata: .*answered 500/],
    [
      'that misses a header',
      () => ({ status: 400 }),
      /^metadata: .*answered 400. Check dialect \(careconnect\) and headers/,
    ],
    [
      'that redirects',
      () => ({ status: 301, headers: { location: 'https://x.org/' } }),
      /^metadata: .*redirects to https:\/\/x.org\//,
    ],
    ['that wants credentials', () => ({ status: 401 }), /^metadata: .*401. The server wants credentials/],
    [
      'that is a web site',
      () => ({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><html></html>' }),
      /^fhir: .* not FHIR: it is an HTML page/,
    ],
    [
      'that is some other API',
      () => ({ headers: json, body: '{"ok":true}' }),
      /^fhir: .* not FHIR: it is a body of type application\/json/,
    ],
    [
      'that answers with an error',
      () => ({ headers: fhir, body: '{"resourceType":"OperationOutcome"}' }),
      /^fhir: \/metadata is a OperationOutcome/,
    ],
    [
      'of FHIR R4',
      () => ({ headers: fhir, body: '{"resourceType":"CapabilityStatement","fhirVersion":"4.0.1"}' }),
      /^fhir-version: The server says FHIR 4.0.1, and the target file 3.0.2/,
    ],
    [
      'of FHIR DSTU2',
      () => ({ headers: fhir, body: '{"resourceType":"Conformance","fhirVersion":"1.0.2"}' }),
      /^fhir-version: .*before STU3/,
    ],
  ])('a server %s', async (_, metadata, expected) => {
    const server = await startServer({ metadata });
    expect(await failureOf(baseOf(server), { timeoutMs: 300 })).toMatch(expected);
  });

  it.each([
    [
      'that sends everybody to a login',
      302,
      true,
      /^authorization: .*302 and redirects to http.*\/login. If that is a/,
    ],
    ['that refuses the token', 401, true, /^authorization: .*401. The server does not accept the token/],
    ['that does not allow enough', 403, true, /^authorization: .*403. The token is not enough/],
    ['that wants credentials', 401, false, /^authorization: .*401. The server wants credentials/],
  ])('a server %s', async (_, status, authorised, expected) => {
    const server = await startServer({ data: () => ({ status, headers: { location: '/login' } }) });
    expect(await failureOf(baseOf(server), authorised ? withAuth(server) : {})).toMatch(expected);
  });

  it('a server that is no web server', async () => {
    const server = keep(await startTcp((socket) => socket.end('220 smtp ready\r\n')));
    expect(await failureOf(baseOf(server))).toMatch(/^metadata: What .* answered is not HTTP/);
  });
});

describe('the preflight of TLS finds', () => {
  const authority = createTestAuthority('Test only authority');
  const { certificate: cert, key } = authority.issue('127.0.0.1');
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, authority.certificate);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('nothing wrong where the authority is named', async () => {
    const server = keep(await startHttps({ cert, key }, () => statement));
    const checks = await check(baseOf(server), { tls: { ca } });
    expect(checks.find(({ id }) => id === 'tls')?.outcome).toBe('passed');
    expect(checks.find(({ id }) => id === 'fhir-version')?.outcome).toBe('passed');
  });

  it('an unknown authority', async () => {
    const server = keep(await startHttps({ cert, key }, () => statement));
    expect(await failureOf(baseOf(server))).toMatch(/^tls: .* not signed by .* Name the PEM file .* tls.ca/);
  });

  it('a port without TLS', async () => {
    const server = await startServer();
    expect(await failureOf(baseOf(server).replace('http:', 'https:'))).toMatch(
      /^tls: .* does not speak TLS on this port/,
    );
  });

  it('a server that demands a client certificate in the handshake', async () => {
    const demanding = { cert, key, ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
    const server = keep(await startHttps(demanding, () => statement));
    expect(await failureOf(baseOf(server), { tls: { ca } })).toMatch(
      /^tls: .* client certificate.* tls.certificate and tls.key/,
    );
  });

  it('a server that demands a client certificate by HTTP', async () => {
    const body = '<html><center>No required SSL certificate was sent</center></html>';
    const server = keep(await startHttps({ cert, key }, () => ({ status: 400, body })));
    expect(await failureOf(baseOf(server), { tls: { ca } })).toMatch(
      /^tls: .* asks for a client certificate/,
    );
  });
});
