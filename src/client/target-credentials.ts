import type { Exchange, Headers } from '../model/exchange.js';
import type { ClientProof, SecretRef, Target } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { ExchangeRecorder } from './exchange-recorder.js';
import type { RequestAuth, TokenRequest } from './client-request.js';
import type { SecretRegister } from './secret-register.js';
import { getSecret } from './target-secrets.js';
import type { Environment } from './target-secrets.js';
import type { HeldProof, OAuthClient } from './authenticate-client.js';
import { readSigningKey } from './signing-key.js';
import { createTokenSource, sendRawTokenRequest } from './token-source.js';
import type { ClientCredentials, TokenOutcome, TokenSource, TokenTools } from './token-source.js';

/** What the credentials of a target stand on. */
export interface CredentialTools {
  readonly recorder: ExchangeRecorder;
  readonly secrets: SecretRegister;
  readonly monotonic: () => number;
  /** The origin of the base URL and the headers that only it may get. */
  readonly home: { readonly origin: string; readonly headers: Headers };
}

/** The credentials that a target file names, ready for use. */
export interface TargetCredentials {
  /** The token for a request, a problem where it cannot be had, `undefined` where the request carries none. */
  findToken(auth: RequestAuth): Promise<TokenOutcome | undefined>;
  /** Throws `usage` where the target has no such client. */
  requestToken(request: TokenRequest): Promise<Exchange>;
}

interface Issued {
  readonly auth: ClientCredentials;
  readonly client: OAuthClient;
  readonly source: TokenSource;
}

/** Looks the secrets of a target up and registers them. */
export function createTargetCredentials(
  target: Target,
  env: Environment,
  tools: CredentialTools,
): TargetCredentials {
  const { auth, data } = target;
  const held = (ref: SecretRef | undefined): TokenOutcome | undefined => {
    if (ref === undefined) return undefined;
    const token = getSecret(ref.env, env);
    tools.secrets.add(ref.env, token);
    return { token };
  };
  const issue = (
    client: (ClientProof & { readonly clientId: string }) | undefined,
    place: string,
  ): Issued | undefined => {
    if (auth.type !== 'client-credentials' || client === undefined) return undefined;
    const { clientId } = client;
    const oauthClient = { clientId, proof: holdProof(client, place, { env, secrets: tools.secrets }) };
    return {
      auth,
      client: oauthClient,
      source: createTokenSource(auth, oauthClient, tokenTools(auth, tools)),
    };
  };
  const bearer = auth.type === 'bearer' ? held(auth.token) : undefined;
  const main = auth.type === 'client-credentials' ? issue(auth, 'auth.privateKey') : undefined;
  const readOnly = issue(data.readOnlyClient, 'data.readOnlyClient.privateKey');
  const refused = { expired: held(data.tokens?.expired), foreign: held(data.tokens?.foreign) };

  return {
    async findToken(request) {
      if (request === 'none') return undefined;
      if (request === 'default') return bearer ?? main?.source.getToken();
      if ('token' in request) return request;
      if ('held' in request) return refused[request.held] ?? { problem: noHeldToken(request.held) };
      return readOnly?.source.getToken() ?? { problem: noClient('read-only') };
    },
    async requestToken(request) {
      const issued = request.client === 'read-only' ? readOnly : main;
      if (!issued) {
        const reason = noClient(request.client ?? 'default');
        throw new ToolkitError('usage', `No token can be asked for: ${reason}`);
      }
      return sendRawTokenRequest(issued.auth, issued.client, request, tokenTools(issued.auth, tools));
    },
  };
}

/** Looks the secret up, or reads the key. */
function holdProof(
  client: ClientProof & { readonly clientId: string },
  place: string,
  { env, secrets }: { readonly env: Environment; readonly secrets: SecretRegister },
): HeldProof {
  if (client.method === 'private_key_jwt') {
    return { method: client.method, key: readSigningKey(client, place) };
  }
  const clientSecret = getSecret(client.clientSecret.env, env);
  secrets.addCredentials(client.clientSecret.env, client.clientId, clientSecret);
  return { method: client.method, clientSecret };
}

const noHeldToken = (which: 'expired' | 'foreign'): string => `the target file names no data.tokens.${which}`;

function noClient(which: 'default' | 'read-only'): string {
  return which === 'read-only'
    ? 'the target file names no data.readOnlyClient with client credentials'
    : 'the target file has no auth of type client-credentials';
}

/** Headers of the target, an API key for instance, go to a token endpoint of the same origin and to no other. */
function tokenTools(auth: ClientCredentials, { home, ...tools }: CredentialTools): TokenTools {
  const isHome = new URL(auth.tokenUrl).origin === home.origin;
  return { ...tools, headers: { 'user-agent': 'careconnect-conformance', ...(isHome ? home.headers : {}) } };
}
