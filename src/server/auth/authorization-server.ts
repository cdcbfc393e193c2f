import OAuth2Server from '@node-oauth/oauth2-server';
import { ToolkitError } from '../../model/toolkit-error.js';
import { isObject } from '../resource.js';
import type { RegisteredClient } from './clients.js';
import { isWithin } from './scopes.js';
import type { IssuedToken, TokenAnswer, TokenBehaviour, TokenForm } from './token-behaviour.js';

/** A request to the token endpoint. */
interface TokenRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly form: TokenForm;
}

/** Issues opaque access tokens for client credentials and knows what it issued. */
export interface AuthorizationServer {
  readonly answerTokenRequest: (request: TokenRequest) => Promise<TokenAnswer>;
  /** What a token stands for, expired or not; undefined where it was never issued. */
  readonly introspect: (token: string) => IssuedToken | undefined;
}

/** What the authorization server is made of; `behaviour` is asked at each request, as faults may change. */
export interface AuthorizationServerOptions {
  readonly clients: readonly RegisteredClient[];
  readonly behaviour: () => TokenBehaviour;
  readonly clock: () => Date;
}

const { OAuthError, Request, Response } = OAuth2Server;

/**
 * The client credentials grant of RFC 6749 section 4.4, with client_secret_basic and client_secret_post. A client
 * that asks for no scope gets all of its own; one that asks for more than its own is refused with invalid_scope.
 */
export function createAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const issued = new Map<string, IssuedToken>();
  const server = new OAuth2Server({ model: createModel(options, issued) });
  return {
    answerTokenRequest: async (request) => {
      const { readTokenForm, shapeTokenAnswer } = options.behaviour();
      return shapeTokenAnswer(await issueToken(server, { ...request, form: readTokenForm(request.form) }));
    },
    introspect: (token) => issued.get(token),
  };
}

/**
 * One token request, from the library's answer to ours. `expires_in` is put in by hand: the library leaves it out
 * below a second and rounds it down elsewhere.
 */
async function issueToken(server: OAuth2Server, request: TokenRequest): Promise<TokenAnswer> {
  const { method, headers, form } = request;
  const response = new Response({ headers: {} });
  try {
    const token = await server.token(new Request({ method, headers, query: {}, body: form }), response);
    return toTokenAnswer(200, response, { ...toBody(response.body), expires_in: token['lifetimeSeconds'] });
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    return toTokenAnswer(error.code, response, { error: error.name, error_description: error.message });
  }
}

function toBody(body: unknown): TokenAnswer['body'] {
  return isObject(body) ? body : {};
}

function toTokenAnswer(
  status: number,
  response: OAuth2Server.Response,
  body: TokenAnswer['body'],
): TokenAnswer {
  const challenge: unknown = response.get('www-authenticate');
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      pragma: 'no-cache',
      ...(typeof challenge === 'string' ? { 'www-authenticate': challenge } : {}),
    },
    body,
  };
}

function createModel(
  { clients, behaviour, clock }: AuthorizationServerOptions,
  issued: Map<string, IssuedToken>,
): OAuth2Server.ClientCredentialsModel {
  const getRegistration = (client: OAuth2Server.Client): RegisteredClient => {
    const registration = clients.find(({ clientId }) => clientId === client.id);
    if (registration === undefined)
      throw new ToolkitError('internal', `No client "${client.id}" is registered`);
    return registration;
  };
  return {
    getClient: (clientId, clientSecret) => {
      const client = behaviour().authenticateClient(clients, clientId, clientSecret);
      return Promise.resolve(client && { id: client.clientId, grants: ['client_credentials'] });
    },
    getUserFromClient: (client) => Promise.resolve({ id: client.id }),
    validateScope: (_user, client, asked) => {
      const own = getRegistration(client).scope.split(' ');
      const isGranted = asked?.every((scope) => isWithin(scope, own)) ?? true;
      return Promise.resolve(isGranted ? (asked ?? own) : undefined);
    },
    saveToken: (token, client, user) => {
      const { clientId, audience, lifetimeSeconds } = getRegistration(client);
      const expiresAt = new Date(clock().getTime() + lifetimeSeconds * 1000);
      issued.set(token.accessToken, { clientId, scopes: token.scope ?? [], audience, expiresAt });
      return Promise.resolve({ ...token, client, user, lifetimeSeconds });
    },
    // Asked for by the interface alone: tokens are looked up through `introspect`.
    getAccessToken: () => Promise.resolve(undefined),
  };
}
