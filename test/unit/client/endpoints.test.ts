import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTarget } from '../../../src/conform/preflight.js';
import type { Target } from '../../../src/model/target.js';
import { startHttp, type LocalServer } from '../../support/local-server.js';
import {
  clientCredentials,
  createTestClient,
  createTestTarget,
  testEnvironment,
  type TestClient,
} from '../../support/test-target.js';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

/** A FHIR server with a token service; its name is in its tokens. */
async function startServer(name: string, status = 200): Promise<LocalServer> {
  const statement = JSON.stringify({ resourceType: 'CapabilityStatement', fhirVersion: '3.0.2' });
  const token = JSON.stringify({ access_token: `token-of-${name}`, token_type: 'bearer', expires_in: 600 });
  const server = await startHttp(({ url }) => {
    if (url === '/token') return { headers: { 'content-type': 'application/json' }, body: token };
    return {
      status: url === '/fhir/metadata' ? status : 200,
      headers: { 'content-type': 'application/fhir+json' },
      body: statement,
    };
  });
  opened.push(server);
  return server;
}

let facade: LocalServer;
let ingest: LocalServer;
let operations: LocalServer;

beforeEach(async () => {
  [facade, ingest, operations] = await Promise.all([
    startServer('facade'),
    startServer('ingest'),
    startServer('operations'),
  ]);
});

function targetOf(changes: Partial<Target> = {}): Target {
  const endpointOf = ({ origin }: LocalServer, headers = {}) => ({
    baseUrl: `${origin}/fhir`,
    auth: clientCredentials(`${origin}/token`),
    headers,
    tls: {},
  });
  return createTestTarget(`${facade.origin}/fhir`, {
    ...endpointOf(facade, { 'x-facade': 'for the facade' }),
    endpoints: {
      writes: endpointOf(ingest, { 'x-ingest': 'for ingest' }),
      operations: endpointOf(operations),
    },
    ...changes,
  });
}

function clientOf(target: Target): TestClient {
  const client = createTestClient(target);
  opened.push(client);
  return client;
}

/** What came in, but for token requests. */
const receivedBy = (server: LocalServer) =>
  server.requests.filter(({ url }) => url !== '/token').map(({ method, url }) => `${method} ${url}`);

describe('requests of a target with several endpoints', () => {
  it.each([
    ['facade', { method: 'GET', path: 'Patient/1' }],
    ['facade', { method: 'HEAD', path: 'Patient/1' }],
    ['facade', { method: 'POST', path: 'Patient/_search' }],
    ['ingest', { method: 'POST', path: 'Patient' }],
    ['ingest', { method: 'PUT', path: 'Patient/1' }],
    ['ingest', { method: 'DELETE', path: 'Patient/1' }],
    ['operations', { method: 'POST', path: 'Patient/$status-query' }],
    ['operations', { method: 'POST', path: 'Questionnaire/1/$send-questionnaire-request' }],
  ] as const)('go to the %s: %o', async (name, request) => {
    const client = clientOf(targetOf());
    await client.send(request);
    const servers = { facade, ingest, operations };
    for (const [each, server] of Object.entries(servers)) {
      expect(receivedBy(server)).toEqual(each === name ? [`${request.method} /fhir/${request.path}`] : []);
    }
    expect(servers[name].requests.at(-1)?.headers.authorization).toBe(`Bearer token-of-${name}`);
  });

  it('with an absolute URL go with the credentials of the endpoint that it lies below', async () => {
    const client = clientOf(targetOf());
    await client.send({ method: 'GET', url: `${ingest.origin}/fhir/Patient/new` });
    const [request] = ingest.requests.filter(({ url }) => url === '/fhir/Patient/new');
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer token-of-ingest',
      'x-ingest': 'for ingest',
    });
    expect(request?.headers['x-facade']).toBeUndefined();
  });

  it('go to the innermost of endpoints that lie below each other', async () => {
    const target = targetOf();
    const inner = {
      ...target,
      baseUrl: `${facade.origin}/fhir/inner`,
      headers: { 'x-inner': 'for the inner' },
    };
    const client = clientOf({ ...target, endpoints: { writes: inner } });
    await client.send({ method: 'GET', url: `${facade.origin}/fhir/inner/Patient/1` });
    await client.send({ method: 'GET', url: `${facade.origin}/fhir/Patient/1` });
    const headers = facade.requests
      .filter(({ method }) => method === 'GET')
      .map((request) => request.headers);
    expect(headers.map((each) => [each['x-inner'], each['x-facade']])).toEqual([
      ['for the inner', undefined],
      [undefined, 'for the facade'],
    ]);
  });

  it('carry the second client of the base URL to no other endpoint, nor its held tokens', async () => {
    const readOnlyClient = {
      clientId: 'reader',
      method: 'client_secret_basic',
      clientSecret: { env: 'READER' },
    } as const;
    const data = {
      patients: {},
      organizations: {},
      practitioners: {},
      readOnlyClient,
      tokens: { expired: { env: 'OLD' } },
    };
    const target = targetOf({ data });
    const client = createTestClient(target, {
      env: { ...testEnvironment, READER: 'secret-of-reader', OLD: 'token-of-old' },
    });
    opened.push(client);
    for (const auth of [{ client: 'read-only' }, { held: 'expired' }] as const) {
      const exchange = await client.send({ method: 'POST', path: 'Patient', body: '{}', auth });
      expect(exchange.failure).toMatchObject({ kind: 'token' });
    }
    expect(ingest.requests).toEqual([]);
  });

  it('keep to the pace of the target together', async () => {
    const client = clientOf(targetOf({ rate: { requestsPerSecond: 20, concurrency: 1 } }));
    const requests = Array.from({ length: 4 }, (_, at) => ({
      method: at % 2 === 0 ? 'GET' : 'POST',
      path: 'Patient',
    }));
    await Promise.all(requests.map((request) => client.send(request)));
    const starts = client.recorded
      .filter(({ purpose }) => purpose === 'interaction')
      .map(({ startedAt }) => Date.parse(startedAt));
    expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThanOrEqual(3 * 50 - 5);
  });

  it('show the response as it came, whichever endpoint sent it', async () => {
    const client = clientOf(targetOf());
    const exchange = await client.send({ method: 'POST', path: 'Patient', body: '{}' });
    expect(client.responseOf(exchange)?.body).toContain('CapabilityStatement');
    expect(JSON.stringify(client.recorded)).not.toContain('token-of-ingest');
  });
});

describe('the preflight of a target with several endpoints', () => {
  const checkOf = async (target: Target) =>
    (await checkTarget(clientOf(target), target)).find(({ id }) => id === 'endpoints');

  it('tries each with its credentials', async () => {
    expect(await checkOf(targetOf())).toMatchObject({
      outcome: 'passed',
      detail: expect.stringContaining('writes and operations') as string,
    });
    expect(operations.requests.at(-1)?.headers.authorization).toBe('Bearer token-of-operations');
  });

  it('says which one fails and what to look at', async () => {
    const closed = await startServer('closed', 403);
    const { endpoints = {}, ...target } = targetOf();
    const operationsEndpoint = {
      baseUrl: `${closed.origin}/fhir`,
      auth: { type: 'none' },
      headers: {},
      tls: {},
    } as const;
    expect(
      await checkOf({ ...target, endpoints: { ...endpoints, operations: operationsEndpoint } }),
    ).toMatchObject({
      outcome: 'failed',
      detail: `endpoints.operations: ${closed.origin}/fhir/metadata answered 403. Check endpoints.operations.auth.`,
    });
  });

  it('is not needed where there are none', async () => {
    const { endpoints: _endpoints, ...target } = targetOf();
    expect(await checkOf(target)).toMatchObject({ outcome: 'not-needed' });
  });
});
