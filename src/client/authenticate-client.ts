import * as oauth from 'oauth4webapi';
import { toFormEncoded } from './secret-register.js';
import { createUnknownKey, type SigningKey } from './signing-key.js';

/** How an OAuth client proves who it is, with what it needs for that in hand. */
export type HeldProof =
  | { readonly method: 'client_secret_basic' | 'client_secret_post'; readonly clientSecret: string }
  | { readonly method: 'private_key_jwt'; readonly key: SigningKey };

/** Who asks for a token. */
export interface OAuthClient {
  readonly clientId: string;
  readonly proof: HeldProof;
}

/** The parts of a token request that say who asks. */
export interface ClientParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
}

/** What a scenario may get wrong on purpose: `null` leaves it out, a secret of its own is none that the server knows. */
export interface ClientChanges {
  readonly clientId?: string | null;
  readonly clientSecret?: string | null;
  readonly method?: 'client_secret_basic' | 'client_secret_post';
}

/**
 * Says to a token endpoint who asks, by header, by form or by a signed assertion
 * (https://www.rfc-editor.org/rfc/rfc6749#section-2.3, https://www.rfc-editor.org/rfc/rfc7523#section-2.2).
 */
export async function authenticateClient(
  { clientId, proof }: OAuthClient,
  tokenUrl: string,
  changes: ClientChanges = {},
): Promise<ClientParts> {
  const id = changes.clientId === undefined ? clientId : changes.clientId;
  const { clientSecret } = changes;
  if (proof.method === 'private_key_jwt') {
    if (clientSecret === null) return { headers: {}, form: id === null ? {} : { client_id: id } };
    const key = clientSecret === undefined ? proof.key : createUnknownKey(proof.key);
    return { headers: {}, form: await sign(id ?? '', key, tokenUrl) };
  }
  const secret = clientSecret === undefined ? proof.clientSecret : clientSecret;
  if ((changes.method ?? proof.method) === 'client_secret_post') {
    return {
      headers: {},
      form: { ...(id !== null && { client_id: id }), ...(secret !== null && { client_secret: secret }) },
    };
  }
  if (id === null && secret === null) return { headers: {}, form: {} };
  return { headers: { authorization: formatBasic(id ?? '', secret ?? '') }, form: {} };
}

/** The audience is the token endpoint, as RFC 7523 section 3 asks. */
async function sign(
  clientId: string,
  { load, keyId, algorithm }: SigningKey,
  tokenUrl: string,
): Promise<Readonly<Record<string, string>>> {
  const key = await load();
  const authenticate = oauth.PrivateKeyJwt(keyId === undefined ? key : { key, kid: keyId }, {
    [oauth.modifyAssertion]: (header, payload) => {
      header['alg'] = algorithm;
      payload['aud'] = tokenUrl;
    },
  });
  const form = new URLSearchParams();
  await authenticate(
    { issuer: tokenUrl, token_endpoint: tokenUrl },
    { client_id: clientId },
    form,
    new Headers(),
  );
  return Object.fromEntries(form);
}

/**
 * RFC 6749 section 2.3.1: both parts are form-encoded before they are joined. oauth4webapi encodes `-`, `_` and `.` too,
 * which servers that forget to decode refuse; form encoding does not ask for that.
 */
function formatBasic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${toFormEncoded(user)}:${toFormEncoded(secret)}`, 'utf8').toString('base64')}`;
}
