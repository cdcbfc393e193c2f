import { describe, expect, it } from 'vitest';
import { readTerminologyServer } from '../../../../src/client/terminology/terminology-server.js';

const url = 'https://tx.example.org/fhir';
const read = (text: string, names: Readonly<Record<string, string>> = {}) =>
  readTerminologyServer(
    text,
    Object.fromEntries(Object.entries(names).map(([name, value]) => [`CARECONNECT_TX_${name}`, value])),
  );

describe('a terminology server', () => {
  it('needs no more than its URL', () => {
    expect(read(`${url}/`)).toEqual({ baseUrl: url, auth: { type: 'none' }, tls: {} });
  });

  it.each([
    ['tx.example.org', /expected the base URL of a FHIR server/],
    ['ftp://tx.example.org', /expected the base URL of a FHIR server/],
    ['https://user:secret@tx.example.org/fhir', /credentials in CARECONNECT_TX_… variables/],
  ])('is refused under %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).not.toThrow(/secret/);
  });

  it('is asked with client credentials, of which the secret is only named', () => {
    const names = { TOKEN_URL: 'https://id.example.org/token', CLIENT_ID: 'me', CLIENT_SECRET: 'hidden' };
    expect(read(url, { ...names, SCOPE: 'read', AUTH_METHOD: 'client_secret_post' }).auth).toEqual({
      type: 'client-credentials',
      tokenUrl: 'https://id.example.org/token',
      clientId: 'me',
      clientSecret: { env: 'CARECONNECT_TX_CLIENT_SECRET' },
      method: 'client_secret_post',
      scope: 'read',
    });
    expect(read(url, names).auth).toMatchObject({ method: 'client_secret_basic' });
  });

  it('is asked with a token that is at hand', () => {
    expect(read(url, { TOKEN: 'hidden' }).auth).toEqual({
      type: 'bearer',
      token: { env: 'CARECONNECT_TX_TOKEN' },
    });
  });

  it.each([
    [{ CLIENT_ID: 'me' }, 'CARECONNECT_TX_TOKEN_URL and CARECONNECT_TX_CLIENT_SECRET are not set'],
    [{ CLIENT_ID: 'me', CLIENT_SECRET: 'x' }, 'CARECONNECT_TX_TOKEN_URL is not set'],
    [
      { CLIENT_ID: 'me', CLIENT_SECRET: 'x', TOKEN_URL: 'https://x', AUTH_METHOD: 'basic' },
      'CARECONNECT_TX_AUTH_METHOD is basic, expected client_secret_basic or client_secret_post',
    ],
    [{ KEY: 'key.pem' }, 'needs both CARECONNECT_TX_CERTIFICATE and CARECONNECT_TX_KEY'],
  ])('is not asked with half of what is needed: %o', (names, message) => {
    expect(() => read(url, names)).toThrow(message);
  });

  it('gets credentials over TLS alone, unless it is on this machine', () => {
    expect(() => read('http://tx.example.org/fhir', { TOKEN: 'x' })).toThrow(/not sent in the clear/);
    expect(read('http://127.0.0.1:8080/fhir', { TOKEN: 'x' }).auth.type).toBe('bearer');
  });

  it('is reached by certificates and a proxy where they are named', () => {
    const names = { CA: 'ca.pem', CERTIFICATE: 'c.pem', KEY: 'k.pem', PROXY: 'http://proxy:3128' };
    expect(read(url, names)).toMatchObject({
      tls: { ca: 'ca.pem', certificate: 'c.pem', key: 'k.pem' },
      proxy: 'http://proxy:3128',
    });
  });
});
