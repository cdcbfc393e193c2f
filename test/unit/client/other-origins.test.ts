import { describe, expect, it, onTestFinished } from 'vitest';
import type { Target } from '../../../src/model/target.js';
import { startHttp, type Answer, type LocalServer } from '../../support/local-server.js';
import {
  createTestClient,
  createTestTarget,
  testSecret,
  type TestClient,
} from '../../support/test-target.js';

async function start(respond: (url: string) => Answer): Promise<LocalServer> {
  const server = await startHttp(({ url }) => respond(url));
  onTestFinished(() => server.close());
  return server;
}

const secret = {
  auth: { type: 'bearer', token: { env: 'TEST_SECRET' } },
  headers: { 'X-Key': 'k' },
} as const;

function clientOf({ origin }: LocalServer, changes: Partial<Target> = {}): TestClient {
  const client = createTestClient(createTestTarget(`${origin}/fhir`, { ...secret, ...changes }));
  onTestFinished(() => client.close());
  return client;
}

const redirectTo = (location: string, status = 302): Answer => ({ status, headers: { location } });
const urlsOf = ({ requests }: LocalServer): readonly string[] => requests.map(({ url }) => url);

/** What must not leave the origin of the base URL. */
function expectNothingTold({ requests }: LocalServer): void {
  expect(requests.length).toBeGreaterThan(0);
  for (const { headers } of requests) {
    expect(headers.authorization).toBeUndefined();
    expect(headers['x-key']).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain(testSecret);
  }
}

describe('another origin', () => {
  it('is not asked unless the target file allows it, and the exchange says what led there', async () => {
    const [home, other] = [await start(() => ({})), await start(() => ({}))];
    const client = clientOf(home, { follow: ['https://elsewhere.example.org'] });
    const exchange = await client.send({
      method: 'GET',
      url: `${other.origin}/page/2`,
      ledBy: 'the link "next"',
    });
    expect(exchange.failure).toEqual({
      kind: 'other-origin',
      message: `${other.origin}, to which the link "next" leads, is not ${home.origin}, the origin of the base URL, and is not under follow in the target file, so nothing was sent`,
    });
    expect(exchange.request.headers).not.toHaveProperty('x-key');
    expect(client.recorded).toEqual([exchange]);
    expect(urlsOf(other)).toEqual([]);
  });

  it('is read where the target file allows it, without credentials and headers of the target', async () => {
    const [home, other] = [await start(() => ({})), await start(() => ({ body: '{}' }))];
    const client = clientOf(home, { follow: [other.origin] });
    const exchange = await client.send({ method: 'GET', url: `${other.origin}/page/2` });
    expect(exchange.response?.status).toBe(200);
    expect(exchange.notes).toEqual([expect.stringContaining('Sent without credentials and target headers')]);
    expectNothingTold(other);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('is never written to, allowed or not: %s', async (method) => {
    const [home, other] = [await start(() => ({})), await start(() => ({}))];
    const client = clientOf(home, { follow: [other.origin] });
    const exchange = await client.send({ method, url: `${other.origin}/Patient/1`, body: '{}' });
    expect(exchange.failure?.message).toContain('other origins are only read');
    expect(urlsOf(other)).toEqual([]);
  });
});

describe('a redirect to another origin', () => {
  it('is an answer like any other where the target file does not allow it', async () => {
    const other = await start(() => ({}));
    const home = await start(() => redirectTo(`${other.origin}/x`));
    const { response } = await clientOf(home).send({ method: 'GET', path: 'Binary/1' });
    expect(response?.status).toBe(302);
    expect(urlsOf(other)).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])(
    'is followed where the target file allows it, and tells nothing: %i',
    async (status) => {
      const other = await start(() => ({ body: 'file' }));
      const home = await start(() => redirectTo(`${other.origin}/x`, status));
      const client = clientOf(home, { follow: [other.origin] });
      const exchange = await client.send({ method: 'GET', path: 'Binary/1' });
      expect(exchange).toMatchObject({
        request: { url: `${other.origin}/x` },
        response: { status: 200, body: 'file' },
        notes: [expect.stringContaining('Follows the redirect of exchange x1, without credentials')],
      });
      expect(client.recorded.map(({ response }) => response?.status)).toEqual([status, 200]);
      expectNothingTold(other);
    },
  );

  it.each([
    ['POST', 'default'],
    ['PUT', 'default'],
    ['GET', 'none'],
    ['GET', { token: 'a-token-of-mine' }],
  ] as const)('is not followed for %s with the credentials %j', async (method, auth) => {
    const other = await start(() => ({}));
    const home = await start(() => redirectTo(`${other.origin}/x`));
    const client = clientOf(home, { follow: [other.origin] });
    expect((await client.send({ method, path: 'Patient/1', auth })).response?.status).toBe(302);
    expect(urlsOf(other)).toEqual([]);
  });

  it('is followed from one allowed origin to another, and not back to the target', async () => {
    const home: LocalServer = await start(() => redirectTo(`${one.origin}/1`));
    const two = await start(() => redirectTo(`${home.origin}/fhir/secret`));
    const one: LocalServer = await start(() => redirectTo(`${two.origin}/2`));
    const client = clientOf(home, { follow: [one.origin, two.origin] });
    const { response } = await client.send({ method: 'GET', path: 'Binary/1' });
    expect(response).toMatchObject({ status: 302, headers: { location: `${home.origin}/fhir/secret` } });
    expect([urlsOf(home), urlsOf(one), urlsOf(two)]).toEqual([['/fhir/Binary/1'], ['/1'], ['/2']]);
  });

  it('that never ends is given up, and the last one is the answer', async () => {
    const other: LocalServer = await start(() => redirectTo(`${other.origin}/again`));
    const home = await start(() => redirectTo(`${other.origin}/x`));
    const client = clientOf(home, { follow: [other.origin] });
    const exchange = await client.send({ method: 'GET', path: 'Binary/1' });
    expect(exchange.response?.status).toBe(302);
    expect(exchange.notes).toEqual([expect.stringContaining('a redirect after this one is not followed')]);
    expect(urlsOf(other)).toHaveLength(5);
  });

  it.each(['not a place at all:', 'ftp://example.org/x', 'http://'])(
    'to %s is not followed',
    async (location) => {
      const home = await start(() => redirectTo(location));
      const client = clientOf(home);
      expect((await client.send({ method: 'GET', path: 'Binary/1' })).response?.status).toBe(302);
      expect(client.recorded).toHaveLength(1);
    },
  );
});
