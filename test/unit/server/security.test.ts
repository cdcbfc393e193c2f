import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { askForToken, callerWith, createCaller, sendForm, stringAt } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

let server: RunningServer;
let minutesAhead = 0;

beforeAll(async () => {
  const clock = () => new Date(Date.now() + minutesAhead * 60_000);
  server = await startReferenceServer({ seed: serverSeed, clock });
});
beforeEach(() => {
  minutesAhead = 0;
  server.reset();
});
afterAll(() => server.close());

const grant = { grant_type: 'client_credentials' };

describe('the token endpoint', () => {
  it('gives a bearer token to a client that authenticates by header', async () => {
    const reply = await askForToken(server, 'full');

    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.json).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'system/*.read system/*.write',
    });
    expect(reply.json).not.toHaveProperty('refresh_token');
    const caller = callerWith(server, { authorization: `Bearer ${stringAt(reply.json, 'access_token')}` });
    expect((await caller.get('/Patient/smith')).status).toBe(200);
  });

  it('gives it to a client that authenticates in the body', async () => {
    const { clientId, clientSecret } = server.clients.full;
    const reply = await sendForm(server.tokenUrl, {
      ...grant,
      client_id: clientId,
      client_secret: clientSecret,
    });

    expect(reply.status).toBe(200);
  });

  it('gives the scopes that were asked for, where the client may have them', async () => {
    const reply = await askForToken(server, 'full', { ...grant, scope: 'system/Patient.read' });

    expect(reply.json).toMatchObject({ scope: 'system/Patient.read' });
    const caller = callerWith(server, { authorization: `Bearer ${stringAt(reply.json, 'access_token')}` });
    expect((await caller.get('/Patient/smith')).status).toBe(200);
    expect((await caller.get('/Organization/surgery')).status).toBe(403);
  });

  it.each([
    ['a scope that the client may not have', { ...grant, scope: 'system/*.write' }, 400, 'invalid_scope'],
    ['a scope that is none', { ...grant, scope: 'everything' }, 400, 'invalid_scope'],
    ['no grant type', {}, 400, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 400, 'unauthorized_client'],
    ['a grant type that is none', { grant_type: 'unheard_of' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, form, status, error) => {
    const reply = await askForToken(server, 'readOnly', form);

    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ error });
    expect(reply.json).not.toHaveProperty('access_token');
  });

  it.each([
    ['a wrong secret', () => `${server.clients.full.clientId}:wrong`],
    [
      'the secret of another client',
      () => `${server.clients.full.clientId}:${server.clients.readOnly.clientSecret}`,
    ],
    ['an unknown client', () => `nobody:${server.clients.full.clientSecret}`],
  ])('refuses %s with 401', async (_what, credentials) => {
    const reply = await sendForm(server.tokenUrl, grant, { authorization: `Basic ${btoa(credentials())}` });

    expect(reply.status).toBe(401);
    expect(reply.json).toMatchObject({ error: 'invalid_client' });
    expect(reply.headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it('refuses what is no token request', async () => {
    const [get, json, without] = [
      await callerWith(server).get(server.tokenUrl),
      await callerWith(server).call('POST', server.tokenUrl, { body: grant }),
      await sendForm(server.tokenUrl, grant),
    ];

    expect([get, json, without].map(({ status }) => status)).toEqual([400, 400, 400]);
    expect([get, json, without].map(({ json: { error } }) => error)).toEqual([
      'invalid_request',
      'invalid_request',
      'invalid_client',
    ]);
  });

  it('has secrets of its own at each start, or those that it is given', async () => {
    const other = await startReferenceServer({ seed: [], clientSecrets: { full: 'known-secret' } });
    await other.close();

    expect(other.clients.full.clientSecret).toBe('known-secret');
    expect(other.clients.readOnly.clientSecret).not.toBe(server.clients.readOnly.clientSecret);
    expect(other.clients.readOnly.clientSecret.length).toBeGreaterThanOrEqual(32);
  });
});

describe('access', () => {
  it.each([
    ['no Authorization header', {}],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a token that was never issued', { authorization: 'Bearer 0123456789abcdef' }],
  ])('is refused with 401 for %s, on every path but the metadata', async (_what, headers) => {
    const caller = callerWith(server, headers);

    for (const path of ['/Patient/smith', '/Patient?_id=smith', '/nowhere', '/Patient/nobody']) {
      const reply = await caller.get(path);
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer /);
      expect(stringsAt(reply.json, 'issue.code')).toEqual(['login']);
    }
    expect((await caller.get('/metadata')).status).toBe(200);
  });

  it('takes the name of the scheme in any case', async () => {
    const token = stringAt((await askForToken(server, 'full')).json, 'access_token');

    const reply = await callerWith(server, { authorization: `bearer ${token}` }).get('/Patient/smith');

    expect(reply.status).toBe(200);
  });

  it('ends with the life of the token', async () => {
    const caller = await createCaller(server);
    minutesAhead = 9.9;
    expect((await caller.get('/Patient/smith')).status).toBe(200);

    minutesAhead = 10.1;
    const reply = await caller.get('/Patient/smith');

    expect(reply.status).toBe(401);
    expect(stringsAt(reply.json, 'issue.code')).toEqual(['expired']);
    expect(reply.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('ends after a second for the client whose tokens are short-lived', async () => {
    const caller = await createCaller(server, 'shortLived');
    minutesAhead = 1.1 / 60;

    expect((await caller.get('/Patient/smith')).status).toBe(401);
  });

  it('is refused for a token of another service', async () => {
    const caller = await createCaller(server, 'foreign');

    expect((await caller.get('/Patient/smith')).status).toBe(401);
  });

  it('is refused with 403 where a token may read alone and writes', async () => {
    const caller = await createCaller(server, 'readOnly');
    const body = { resourceType: 'Patient', id: 'smith' };

    expect((await caller.get('/Patient/smith')).status).toBe(200);
    const replies = [
      await caller.call('POST', '/Patient', { body }),
      await caller.call('PUT', '/Patient/smith', { body }),
    ];

    expect(replies.map(({ status }) => status)).toEqual([403, 403]);
    expect(replies[0]?.headers.get('www-authenticate')).toContain('scope="system/Patient.write"');
    expect(stringsAt(replies[0]?.json, 'issue.code')).toEqual(['forbidden']);
  });
});
