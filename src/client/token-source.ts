import * as oauth from 'oauth4webapi';
import type { Exchange, Headers } from '../model/exchange.js';
import type { TargetAuth } from '../model/target.js';
import { authenticateClient, type OAuthClient } from './authenticate-client.js';
import type { ExchangeRecorder } from './exchange-recorder.js';
import type { TokenRequest } from './client-request.js';
import { isLoopback } from './is-loopback.js';
import type { SecretRegister } from './secret-register.js';
import type { WireRequest, WireResult } from './transport.js';

export type ClientCredentials = Extract<TargetAuth, { type: 'client-credentials' }>;

/** A token to send, or the reason in one sentence why there is none. */
export type TokenOutcome = { readonly token: string } | { readonly problem: string };

/** Gives out the tokens of one OAuth client. */
export interface TokenSource {
  /** A token that is good for some seconds at least. One request at a time goes to the token endpoint. */
  getToken(): Promise<TokenOutcome>;
}

/** What a token source stands on. */
export interface TokenTools {
  readonly recorder: ExchangeRecorder;
  readonly secrets: SecretRegister;
  readonly monotonic: () => number;
  /** Headers that the token endpoint gets besides OAuth's own. */
  readonly headers: Headers;
}

/** RFC 6749 leaves the lifetime open where `expires_in` is missing; a token is then asked for anew after this. */
const assumedLifetimeSeconds = 300;

/**
 * Tokens by the client credentials grant (https://www.rfc-editor.org/rfc/rfc6749#section-4.4), kept until shortly
 * before they expire. A refusal is final for this source: the same wrong secret sent again could lock the client.
 */
export function createTokenSource(
  auth: ClientCredentials,
  client: OAuthClient,
  tools: TokenTools,
): TokenSource {
  let current: { readonly token: string; readonly goodUntil: number } | undefined;
  let refusal: TokenOutcome | undefined;
  let flight: Promise<TokenOutcome> | undefined;

  const fetchToken = async (): Promise<TokenOutcome> => {
    const { outcome, lifetime, final } = await requestGrant(auth, client, tools);
    if ('token' in outcome) {
      const margin = Math.min(30, lifetime / 10);
      current = { token: outcome.token, goodUntil: tools.monotonic() + (lifetime - margin) * 1000 };
    } else if (final) {
      refusal = outcome;
    }
    return outcome;
  };

  return {
    async getToken() {
      if (current && tools.monotonic() < current.goodUntil) return { token: current.token };
      if (refusal) return refusal;
      flight ??= fetchToken().finally(() => {
        flight = undefined;
      });
      return flight;
    },
  };
}

interface Grant {
  readonly outcome: TokenOutcome;
  /** Seconds. */
  readonly lifetime: number;
  /** True where asking again would give the same answer. */
  readonly final: boolean;
}

async function requestGrant(auth: ClientCredentials, client: OAuthClient, tools: TokenTools): Promise<Grant> {
  const server: oauth.AuthorizationServer = { issuer: auth.tokenUrl, token_endpoint: auth.tokenUrl };
  const oauthClient: oauth.Client = { client_id: client.clientId };
  const authenticate: oauth.ClientAuth = async (_, __, body, headers) => {
    const parts = await authenticateClient(client, auth.tokenUrl);
    for (const [name, value] of Object.entries(parts.headers)) headers.set(name, value);
    for (const [name, value] of Object.entries(parts.form)) body.set(name, value);
  };
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      oauthClient,
      authenticate,
      auth.scope === undefined ? {} : { scope: auth.scope },
      {
        [oauth.customFetch]: recordedFetch(tools),
        // The only way to talk to an authorization server on this machine; the library marks it deprecated to be seen.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        [oauth.allowInsecureRequests]: isLoopback(auth.tokenUrl),
      },
    );
    const answer = await oauth.processClientCredentialsResponse(server, oauthClient, response);
    return {
      outcome: { token: answer.access_token },
      lifetime: answer.expires_in ?? assumedLifetimeSeconds,
      final: false,
    };
  } catch (error) {
    return { outcome: { problem: describeRefusal(error) }, lifetime: 0, final: isFinal(error) };
  }
}

/** The answer never came; `exchange` holds why. */
class TokenTransportError extends Error {}

function recordedFetch(tools: TokenTools) {
  return async (
    url: string,
    {
      method,
      headers,
      body,
    }: { method: string; headers: Record<string, string>; body?: URLSearchParams | undefined },
  ): Promise<Response> => {
    const request: WireRequest = {
      method,
      url: new URL(url),
      headers: { ...tools.headers, ...headers },
      ...(body && { body: body.toString() }),
    };
    const exchange = await performTokenRequest(request, tools);
    const response = tools.recorder.responseOf(exchange);
    if (!response) throw new TokenTransportError(exchange.failure?.message ?? 'no response');
    const mayHaveBody = response.status !== 204 && response.status !== 205 && response.status !== 304;
    return new Response(mayHaveBody ? response.body : null, {
      status: response.status,
      headers: response.headers,
    });
  };
}

/** Sends a token request, and learns the tokens in its answer as secrets before anything is recorded. */
function performTokenRequest(request: WireRequest, { recorder, secrets }: TokenTools): Promise<Exchange> {
  const assertion = new URLSearchParams(request.body).get('client_assertion');
  if (assertion !== null) secrets.add('client_assertion', assertion);
  const learn = ({ response }: WireResult): readonly string[] => {
    for (const [name, token] of findTokens(response?.body ?? '')) secrets.add(name, token);
    return [];
  };
  return recorder.perform(request, { purpose: 'token', inspect: learn });
}

function findTokens(body: string): readonly (readonly [string, string])[] {
  return [...body.matchAll(/"(access_token|refresh_token|id_token)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([, name = '', literal = '']) => {
      try {
        const token: unknown = JSON.parse(literal);
        return typeof token === 'string' ? [[name, token] as const] : [];
      } catch {
        return [];
      }
    },
  );
}

function describeRefusal(error: unknown): string {
  if (error instanceof TokenTransportError) return error.message;
  if (error instanceof oauth.ResponseBodyError) {
    const { error: code, error_description: description } = error;
    return `the token endpoint answered ${error.status} ${code}${description ? ` (${description})` : ''}`;
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return `the token endpoint answered ${error.status} with a challenge`;
  }
  if (error instanceof oauth.OperationProcessingError && error.code === oauth.HTTP_REQUEST_FORBIDDEN) {
    return 'the token endpoint is not https, and secrets are sent in the clear to a loopback address only';
  }
  return `the token endpoint's answer is not a token response: ${error instanceof Error ? error.message : String(error)}`;
}

function isFinal(error: unknown): boolean {
  return error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError;
}

/**
 * Sends a token request as it is asked for, right or wrong, and records it. Secrets on the way are redacted, wrong ones
 * too.
 */
export async function sendRawTokenRequest(
  auth: ClientCredentials,
  client: OAuthClient,
  request: TokenRequest,
  tools: TokenTools,
): Promise<Exchange> {
  const grantType = request.grantType === undefined ? 'client_credentials' : request.grantType;
  const scope = request.scope === undefined ? (auth.scope ?? null) : request.scope;
  const parts = await authenticateClient(client, auth.tokenUrl, request);
  const form = new URLSearchParams({
    ...(grantType !== null && { grant_type: grantType }),
    ...(scope !== null && { scope }),
    ...parts.form,
  });
  const headers = {
    ...tools.headers,
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    ...parts.headers,
  };
  const wire: WireRequest = { method: 'POST', url: new URL(auth.tokenUrl), headers, body: form.toString() };
  return performTokenRequest(wire, tools);
}
