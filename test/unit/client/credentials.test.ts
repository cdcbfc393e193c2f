import { afterEach, describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/target.js';
import { startHttp } from '../../support/local-server.js';
import type { Answer, LocalServer, ReceivedRequest } from '../../support/local-server.js';
import {
  clientCredentials,
  createTestClient,
  createTestTarget,
  testEnvironment,
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

const json = { 'content-type': 'application/json' };
const issue = (token: string, expiresIn = 3600): Answer => ({
  headers: json,
  body: JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: expiresIn }),
});

/** A FHIR server with a token endpoint at /token. */
async function startGuarded(answerToken: (request: ReceivedRequest) => Answer): Promise<LocalServer> {
  return keep(
    await startHttp((request) => (request.url === '/token' ? answerToken(request) : { body: '{}' })),
  );
}

const targetOf = (server: LocalServer, changes: Partial<Target> = {}): Target =>
  createTestTarget(`${server.origin}/fhir`, {
    auth: clientCredentials(`${server.origin}/token`),
    ...changes,
  });

const basic = `Basic ${Buffer.from(`tester:${new URLSearchParams([['', testSecret]]).toString().slice(1)}`).toString('base64')}`;

describe('a token', () => {
  it('is asked for once for requests at the same time, and kept', async () => {
    const server = await startGuarded(() => issue('token-number-1'));
    const client = keep(createTestClient(targetOf(server)));
    await Promise.all([1, 2, 3].map((id) => client.send({ method: 'GET', path: `Patient/${id}` })));
    await client.send({ method: 'GET', path: 'Patient/4' });
    const [tokenRequest, ...rest] = server.requests;
    expect(tokenRequest).toMatchObject({ url: '/token', body: 'grant_type=client_credentials' });
    expect(tokenRequest!.headers.authorization).toBe(basic);
    expect(rest.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/fhir/Patient/1', 'Bearer token-number-1'],
      ['/fhir/Patient/2', 'Bearer token-number-1'],
      ['/fhir/Patient/3', 'Bearer token-number-1'],
      ['/fhir/Patient/4', 'Bearer token-number-1'],
    ]);
  });

  it('is asked for anew shortly before it expires', async () => {
    let issued = 0;
    const server = await startGuarded(() => issue(`token-number-${(issued += 1)}`, 100));
    let clock = 0;
    const client = keep(createTestClient(targetOf(server), { monotonic: () => clock }));
    for (const seconds of [0, 89, 91]) {
      clock = seconds * 1000;
      await client.send({ method: 'GET', path: 'x' });
    }
    expect(
      server.requests.flatMap(({ url, headers }) => (url === '/token' ? [] : [headers.authorization])),
    ).toEqual(['Bearer token-number-1', 'Bearer token-number-1', 'Bearer token-number-2']);
  });

  it('is asked for in the body with client_secret_post, with the scope of the target', async () => {
    const server = await startGuarded(() => issue('token-number-1'));
    const auth = {
      ...clientCredentials(`${server.origin}/token`, 'client_secret_post'),
      scope: 'system/*.read',
    };
    await keep(createTestClient(targetOf(server, { auth }))).send({ method: 'GET', path: 'x' });
    expect(server.requests[0]!.headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]!.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'system/*.read',
      client_id: 'tester',
      client_secret: testSecret,
    });
  });

  it('that is refused is not asked for again, and requests say so without being sent', async () => {
    const server = await startGuarded(() => ({
      status: 401,
      headers: json,
      body: '{"error":"invalid_client"}',
    }));
    const client = keep(createTestClient(targetOf(server)));
    await client.send({ method: 'GET', path: 'Patient/1' });
    const { failure, response } = await client.send({ method: 'GET', path: 'Patient/2' });
    expect(response).toBeUndefined();
    expect(failure).toMatchObject({
      kind: 'token',
      message: expect.stringContaining('401 invalid_client') as string,
    });
    expect(server.requests.map(({ url }) => url)).toEqual(['/token']);
  });

  it.each([
    ['without a type', '{"access_token":"abcdefgh"}', 'token_type'],
    ['of another type', '{"access_token":"abcdefgh","token_type":"mac"}', 'token_type'],
    ['that is no JSON', '<html>', 'not a token response'],
  ])('response %s gives no token', async (_, body, message) => {
    const server = await startGuarded(() => ({ headers: json, body }));
    const { failure } = await keep(createTestClient(targetOf(server))).send({ method: 'GET', path: 'x' });
    expect(failure).toMatchObject({ kind: 'token', message: expect.stringContaining(message) as string });
  });

  it('is tried for again after the network failed', async () => {
    let attempts = 0;
    const server = await startGuarded(() =>
      (attempts += 1) === 1 ? (request) => request.socket.destroy() : issue('token-number-1'),
    );
    const client = keep(createTestClient(targetOf(server)));
    expect((await client.send({ method: 'GET', path: 'x' })).failure?.kind).toBe('token');
    expect((await client.send({ method: 'GET', path: 'x' })).response?.status).toBe(200);
  });

  it('is not asked for over http beyond this machine', async () => {
    const target = createTestTarget('https://fhir.example.org', {
      auth: clientCredentials('http://example.org/token'),
    });
    const client = keep(createTestClient(target));
    const { failure } = await client.send({ method: 'GET', path: 'x' });
    expect(failure).toMatchObject({ kind: 'token', message: expect.stringContaining('not https') as string });
  });

  it('of the environment is sent as it is', async () => {
    const server = await startGuarded(() => ({}));
    const client = keep(
      createTestClient(targetOf(server, { auth: { type: 'bearer', token: { env: 'TEST_SECRET' } } })),
    );
    await client.send({ method: 'GET', path: 'x' });
    expect(server.requests[0]!.headers.authorization).toBe(`Bearer ${testSecret}`);
  });
});

describe('credentials of a request', () => {
  const data = {
    patients: {},
    organizations: {},
    practitioners: {},
    readOnlyClient: {
      clientId: 'reader',
      method: 'client_secret_basic' as const,
      clientSecret: { env: 'READER_SECRET' },
    },
    tokens: { expired: { env: 'OLD_TOKEN' } },
  };
  const env = { ...testEnvironment, READER_SECRET: 'secret-of-reader', OLD_TOKEN: 'token-of-yesterday' };

  it('are those that the request asks for', async () => {
    const server = await startGuarded(({ headers }) =>
      issue(headers.authorization === basic ? 'token-of-default' : 'token-of-reader'),
    );
    const client = keep(createTestClient(targetOf(server, { data }), { env }));
    for (const auth of [
      'default',
      'none',
      { token: 'made-up' },
      { client: 'read-only' },
      { held: 'expired' },
    ] as const) {
      await client.send({ method: 'GET', path: 'x', auth });
    }
    expect(
      server.requests.flatMap(({ url, headers }) => (url === '/token' ? [] : [headers.authorization])),
    ).toEqual([
      'Bearer token-of-default',
      undefined,
      'Bearer made-up',
      'Bearer token-of-reader',
      'Bearer token-of-yesterday',
    ]);
  });

  it('that the target file does not name are a failure, and nothing is sent', async () => {
    const server = await startGuarded(() => issue('token-number-1'));
    const client = keep(createTestClient(targetOf(server)));
    const reader = await client.send({ method: 'GET', path: 'x', auth: { client: 'read-only' } });
    const foreign = await client.send({ method: 'GET', path: 'x', auth: { held: 'foreign' } });
    expect(reader.failure).toMatchObject({
      kind: 'token',
      message: expect.stringContaining('readOnlyClient') as string,
    });
    expect(foreign.failure).toMatchObject({
      kind: 'token',
      message: expect.stringContaining('tokens.foreign') as string,
    });
    expect(server.requests).toEqual([]);
  });

  it.each(['default', { token: 'made-up-token' }, { client: 'read-only' }] as const)(
    'never go to another origin: %o',
    async (auth) => {
      const server = await startGuarded(() => issue('token-number-1'));
      const other = await startGuarded(() => ({}));
      const headers = { 'X-Api-Key': '${TEST_SECRET}' };
      const target = targetOf(server, { headers, data, follow: [other.origin] });
      const client = keep(createTestClient(target, { env }));
      const exchange = await client.send({ method: 'GET', url: `${other.origin}/page/2`, auth });
      expect(exchange.response?.status).toBe(200);
      expect(other.requests[0]!.headers.authorization).toBeUndefined();
      expect(other.requests[0]!.headers['x-api-key']).toBeUndefined();
      expect(exchange.notes).toEqual([expect.stringContaining('Sent without credentials')]);
    },
  );

  it('are looked up when the client is made, and every missing one is named', () => {
    const create = (): unknown =>
      createTestClient(createTestTarget('http://127.0.0.1', { data, headers: { A: '${B}' } }));
    expect(create).toThrow('READER_SECRET, OLD_TOKEN, B');
    expect(create).toThrow(expect.objectContaining({ code: 'configuration-invalid' }) as Error);
  });
});

describe('a token request of a scenario', () => {
  it.each([
    ['as the target says', {}, basic, 'grant_type=client_credentials'],
    [
      'with a wrong secret',
      { clientSecret: 'wrong' },
      `Basic ${Buffer.from('tester:wrong').toString('base64')}`,
      'grant_type=client_credentials',
    ],
    ['without a grant type', { grantType: null, scope: 'a b' }, basic, 'scope=a+b'],
    [
      'without credentials',
      { clientId: null, clientSecret: null },
      undefined,
      'grant_type=client_credentials',
    ],
    [
      'of an unknown client in the body',
      { clientId: 'nobody', clientSecret: 'wrong', method: 'client_secret_post' },
      undefined,
      'grant_type=client_credentials&client_id=nobody&client_secret=wrong',
    ],
  ] as const)('goes out %s', async (_, request, authorization, body) => {
    const server = await startGuarded(() => ({ status: 400, headers: json, body: '{"error":"x"}' }));
    const exchange = await keep(createTestClient(targetOf(server))).requestToken(request);
    expect(server.requests[0]!.headers.authorization).toBe(authorization);
    expect(server.requests[0]!.body).toBe(body);
    expect(exchange).toMatchObject({ purpose: 'token', response: { status: 400, body: '{"error":"x"}' } });
  });

  it('throws where the target has no token endpoint', async () => {
    const client = keep(createTestClient(createTestTarget('http://127.0.0.1')));
    await expect(client.requestToken()).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('secrets', () => {
  it('reach no record, but the raw response can be looked at', async () => {
    const token = 'the-issued-token-ABC';
    const server = await startGuarded(() => issue(token));
    const echo = keep(
      await startHttp(({ headers, url }) => ({
        headers: { 'set-cookie': 'session=abc', location: `/x?access_token=${token}` },
        body: JSON.stringify({ url, got: headers.authorization ?? 'nothing' }),
      })),
    );
    const target = { ...targetOf(server), baseUrl: echo.origin, headers: { 'X-Key': 'k-${TEST_SECRET}' } };
    const client = keep(createTestClient(target));
    const tokenExchange = await client.requestToken({ method: 'client_secret_post' });
    const exchange = await client.send({ method: 'GET', path: 'x', query: { client_secret: testSecret } });

    expect(exchange.response!.body).toBe('{"url":"/x?client_secret=[redacted]","got":"Bearer [redacted]"}');
    expect(exchange.request.headers).toMatchObject({
      authorization: 'Bearer [redacted]',
      'x-key': '[redacted]',
    });
    expect(exchange.response!.headers).toMatchObject({
      'set-cookie': '[redacted]',
      location: '/x?access_token=[redacted]',
    });
    expect(exchange.redacted).toEqual([
      'request.url.client_secret',
      'request.headers.authorization',
      'request.headers.x-key',
      'response.headers.set-cookie',
      'response.headers.location.access_token',
      'response.body.client_secret',
      'response.body (access_token)',
    ]);
    expect(tokenExchange.request.body).toContain('client_secret=[redacted]');
    expect(tokenExchange.response!.body).toContain('"access_token":"[redacted]"');
    expect(client.responseOf(tokenExchange)!.body).toContain(token);
    expect(client.responseOf(exchange)!.body).toContain(token);

    const records = JSON.stringify(client.recorded);
    expect(client.recorded).toHaveLength(3);
    expect(records).not.toContain(token);
    expect(records).not.toContain(testSecret);
    expect(client.secrets.find(records)).toEqual([]);
  });

  it('reach no record when a request fails', async () => {
    const client = keep(
      createTestClient(createTestTarget('http://127.0.0.1:1', { headers: { A: '${TEST_SECRET}' } })),
    );
    const exchange = await client.send({ method: 'GET', url: `ftp://x/${testSecret}` });
    expect(exchange.failure?.kind).toBe('malformed');
    expect(JSON.stringify(exchange)).not.toContain(testSecret);
  });
});
