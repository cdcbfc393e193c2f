import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyAlgorithm, Target } from '../../../src/model/target.js';
import { startHttp, type LocalServer } from '../../support/local-server.js';
import { createTestClient, createTestTarget } from '../../support/test-target.js';
import { writeFolder } from '../../support/write-folder.js';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(server: T): T => {
  opened.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const pemOf = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }).toString();

async function startServer(): Promise<LocalServer> {
  const body = JSON.stringify({
    access_token: 'the-token-for-the-key',
    token_type: 'Bearer',
    expires_in: 600,
  });
  return keep(
    await startHttp(({ url }) => ({
      headers: { 'content-type': 'application/json' },
      body: url === '/token' ? body : '{}',
    })),
  );
}

/** Who asks: a client whose key lies in a file. */
interface Signer {
  readonly pem: string;
  readonly algorithm: KeyAlgorithm;
  readonly keyId?: string;
}

function targetOf(origin: string, { pem, ...proof }: Signer, changes: Partial<Target> = {}): Target {
  const privateKey = join(writeFolder({ 'client.pem': pem }), 'client.pem');
  const auth = {
    type: 'client-credentials',
    tokenUrl: `${origin}/token`,
    clientId: 'signer',
    method: 'private_key_jwt',
    privateKey,
    ...proof,
  } as const;
  return createTestTarget(`${origin}/fhir`, { auth, ...changes });
}

interface Assertion {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly isSignedBy: (key: KeyObject) => boolean;
}

function readAssertion(body: string): Assertion {
  const form = new URLSearchParams(body);
  expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
  const [header = '', claims = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
  const read = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return {
    header: read(header),
    claims: read(claims),
    isSignedBy: (key) =>
      verify(
        `sha${String(read(header)['alg']).slice(2)}`,
        Buffer.from(`${header}.${claims}`),
        { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
  };
}

describe('a client that signs', () => {
  it.each([
    ['RS512', rsa, 'pkcs8', 'key-1'],
    ['RS384', rsa, 'pkcs1', undefined],
    ['RS256', rsa, 'pkcs8', undefined],
    ['ES384', p384, 'sec1', 'key-2'],
    ['ES256', p256, 'pkcs8', undefined],
  ] as const)('proves itself by %s', async (algorithm, key, form, keyId) => {
    const server = await startServer();
    const signer = { pem: pemOf(key, form), algorithm, ...(keyId !== undefined && { keyId }) };
    const client = keep(createTestClient(targetOf(server.origin, signer)));
    await client.send({ method: 'GET', path: 'Patient/1' });

    const [asked, sent] = server.requests;
    const { header, claims, isSignedBy } = readAssertion(asked?.body ?? '');
    expect(header).toMatchObject({ alg: algorithm, ...(keyId !== undefined && { kid: keyId }) });
    expect(claims).toMatchObject({ iss: 'signer', sub: 'signer', aud: `${server.origin}/token` });
    expect(Number(claims['exp']) - Date.now() / 1000).toBeLessThanOrEqual(300);
    expect(claims['jti']).toMatch(/\S/);
    expect(isSignedBy(key)).toBe(true);
    expect(asked?.headers.authorization).toBeUndefined();
    expect(sent?.headers.authorization).toBe('Bearer the-token-for-the-key');
  });

  it('leaves no assertion in the evidence', async () => {
    const server = await startServer();
    const client = keep(
      createTestClient(targetOf(server.origin, { pem: pemOf(p256, 'pkcs8'), algorithm: 'ES256' })),
    );
    await client.requestToken();
    const assertion = new URLSearchParams(server.requests[0]?.body).get('client_assertion') ?? '';
    expect(assertion.length).toBeGreaterThan(100);
    expect(JSON.stringify(client.recorded)).not.toContain(assertion);
    expect(client.secrets.find(`seen: ${assertion}`)).toHaveLength(1);
  });

  it('signs with a key that nobody knows where a scenario wants the wrong secret, and with none where it wants none', async () => {
    const server = await startServer();
    const client = keep(
      createTestClient(targetOf(server.origin, { pem: pemOf(p256, 'pkcs8'), algorithm: 'ES256' })),
    );
    await client.requestToken({ clientSecret: 'wrong' });
    await client.requestToken({ clientSecret: null });

    const wrong = readAssertion(server.requests[0]?.body ?? '');
    expect(wrong.claims).toMatchObject({ iss: 'signer' });
    expect(wrong.isSignedBy(p256)).toBe(false);
    expect(server.requests[1]?.body).toBe('grant_type=client_credentials&client_id=signer');
  });

  it('has a second client with a key of its own', async () => {
    const server = await startServer();
    const privateKey = join(writeFolder({ 'reader.pem': pemOf(p384, 'sec1') }), 'reader.pem');
    const readOnlyClient = {
      clientId: 'reader',
      method: 'private_key_jwt',
      privateKey,
      algorithm: 'ES384',
    } as const;
    const data = { patients: {}, organizations: {}, practitioners: {}, readOnlyClient };
    const target = targetOf(server.origin, { pem: pemOf(p384, 'pkcs8'), algorithm: 'ES384' }, { data });
    await keep(createTestClient(target)).requestToken({ client: 'read-only' });

    const { claims, isSignedBy } = readAssertion(server.requests[0]?.body ?? '');
    expect([claims['sub'], isSignedBy(p384)]).toEqual(['reader', true]);
  });
});

describe('a key', () => {
  it.each([
    [
      'that is none',
      'nonsense',
      'RS512',
      /auth\.privateKey of the target names .*client\.pem, which is not a private key in PEM form/,
    ],
    [
      'of another kind',
      pemOf(p384, 'pkcs8'),
      'RS512',
      /a key of the kind ec P-384, which does not fit RS512/,
    ],
    [
      'of another curve',
      pemOf(p256, 'pkcs8'),
      'ES384',
      /a key of the kind ec P-256, which does not fit ES384/,
    ],
  ] as const)('%s is refused before anything is sent', (_, pem, algorithm, message) => {
    const create = () => createTestClient(targetOf('http://127.0.0.1:1', { pem, algorithm }));
    expect(create).toThrow(message);
    expect(create).toThrow(expect.objectContaining({ code: 'configuration-invalid' }) as Error);
  });

  it('that is not there is named', () => {
    const target = targetOf('http://127.0.0.1:1', { pem: '', algorithm: 'RS512' });
    const auth = { ...target.auth, privateKey: '/no/such/key.pem' } as Target['auth'];
    expect(() => createTestClient({ ...target, auth })).toThrow('/no/such/key.pem, which cannot be read');
  });
});
