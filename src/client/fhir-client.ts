import type { Exchange, ExchangeResponse, Headers } from '../model/exchange.js';
import type { Target, TargetEndpoint } from '../model/target.js';
import type { ClientRequest, TokenRequest } from './client-request.js';
import { dialects } from './dialects/dialects.js';
import { findEndpoint } from './find-endpoint.js';
import { createExchangeRecorder } from './exchange-recorder.js';
import type { ExchangeRecorder } from './exchange-recorder.js';
import { createOtherOrigins, type OtherOrigins } from './other-origins.js';
import { createPoliteSender } from './polite-sender.js';
import type { PoliteSender } from './polite-sender.js';
import { createRequestRate } from './request-rate.js';
import type { RequestRate } from './request-rate.js';
import { resolveTarget } from './resolve-target.js';
import { createSecretRegister } from './secret-register.js';
import type { SecretRegister } from './secret-register.js';
import { createTargetCredentials } from './target-credentials.js';
import type { TargetCredentials } from './target-credentials.js';
import type { Environment } from './target-secrets.js';
import { findRequestUrl, formatRequestUrl, toRequestHeaders } from './to-wire-request.js';
import { createTransport } from './transport.js';

export type { ClientRequest, TokenRequest } from './client-request.js';

/**
 * Sends requests to one target and records each with its response. Where the target has endpoints for writes or
 * operations, those requests go there, with the credentials of that endpoint.
 */
export interface FhirClient {
  /**
   * Never throws for what the network or the server does: see `failure` of the exchange. Other origins are asked and
   * redirects to them followed only where the target file allows it, by GET and HEAD, and without credentials; redirects
   * within the origin of the target are not followed.
   * A 429 or 503 with a short `Retry-After` is waited for and asked again once; both exchanges are recorded and the
   * second is returned.
   */
  readonly send: (request: ClientRequest) => Promise<Exchange>;
  /** Asks the target's token endpoint for a token, past the cache. Throws `usage` where the target has no such client. */
  readonly requestToken: (request?: TokenRequest) => Promise<Exchange>;
  /**
   * The response as it came, before redaction. Assertions look at this; evidence is made of the exchange.
   * The same as `exchange.response` where nothing in it was redacted.
   */
  readonly responseOf: (exchange: Exchange) => ExchangeResponse | undefined;
  /** Every secret in use so far, issued tokens included. */
  readonly secrets: SecretRegister;
  /** Closes idle connections. */
  readonly close: () => Promise<void>;
}

/** What the client needs of its surroundings. */
export interface FhirClientOptions {
  /** Where `${NAME}` of the target file is looked up. */
  readonly env: Environment;
  /** Called once for each exchange when it has ended, token requests included. */
  readonly record: (exchange: Exchange) => void;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  /** Longest response body that is read, in bytes; default 50 MiB. */
  readonly maxBodyBytes?: number;
}

const defaultMaxBodyBytes = 50 * 1024 * 1024;

/**
 * Makes the client of a target. Throws `configuration-invalid` where a secret's environment variable is not set
 * or a certificate file cannot be used.
 */
export function createFhirClient(target: Target, options: FhirClientOptions): FhirClient {
  const secrets = createSecretRegister();
  const shared = { ...options, secrets, rate: createRequestRate(target.rate, options.monotonic) };
  const main = createEndpointClient(target, shared);
  const others = Object.values(target.endpoints ?? {}).map((endpoint) => ({
    endpoint,
    client: createEndpointClient(toEndpointTarget(target, endpoint), shared),
  }));
  const clients = [main, ...others.map(({ client }) => client)];
  const clientFor = (request: ClientRequest): FhirClient => {
    const chosen = findEndpoint(request, target);
    return others.find(({ endpoint }) => endpoint === chosen)?.client ?? main;
  };
  return {
    secrets,
    send: (request) => clientFor(request).send(request),
    requestToken: main.requestToken,
    // Each client keeps what it took secrets out of; for any other exchange the recorded response is the whole one.
    responseOf: (exchange) =>
      clients
        .map((client) => client.responseOf(exchange))
        .find((response) => response !== exchange.response) ?? exchange.response,
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

/** The second client and the tokens to refuse belong to the token endpoint of the base URL, and are shown to no other. */
function toEndpointTarget(target: Target, endpoint: TargetEndpoint): Target {
  const { readOnlyClient: _client, tokens: _tokens, ...data } = target.data;
  return { ...target, ...endpoint, data };
}

/** What the clients of a target's endpoints have in common: its pace, and all of its secrets. */
interface Shared extends FhirClientOptions {
  readonly secrets: SecretRegister;
  readonly rate: RequestRate;
}

function createEndpointClient(target: Target, shared: Shared): FhirClient {
  const { secrets, rate, env, monotonic } = shared;
  const { origin, headers, secretHeaders, tls, proxy } = resolveTarget(target, env, secrets);
  const transport = createTransport({
    homeOrigin: origin,
    tls,
    timeoutMs: target.timeoutMs,
    maxBodyBytes: shared.maxBodyBytes ?? defaultMaxBodyBytes,
    ...(proxy !== undefined && { proxy }),
  });
  const recorder = createExchangeRecorder(transport, { secrets, secretHeaders }, shared);
  const home = { origin, headers };
  const credentials = createTargetCredentials(target, env, { recorder, secrets, monotonic, home });
  const sender = createPoliteSender(rate, recorder, shared);
  return {
    secrets,
    send: createSend(target, home, {
      recorder,
      credentials,
      sender,
      elsewhere: createOtherOrigins(target, origin, { recorder, sender }),
      now: shared.now,
    }),
    requestToken: (request = {}) => credentials.requestToken(request),
    responseOf: recorder.responseOf,
    close: transport.close,
  };
}

interface Parts {
  readonly recorder: ExchangeRecorder;
  readonly credentials: TargetCredentials;
  readonly sender: PoliteSender;
  readonly elsewhere: OtherOrigins;
  readonly now: () => Date;
}

interface Home {
  readonly origin: string;
  readonly headers: Headers;
}

function createSend(
  target: Target,
  home: Home,
  { recorder, credentials, sender, elsewhere, now }: Parts,
): FhirClient['send'] {
  return async (request) => {
    const { method, body, purpose = 'interaction', auth = 'default' } = request;
    const content = body === undefined ? {} : { body };
    const url = findRequestUrl(request, target);
    if (!url) {
      const headers = toRequestHeaders(request, {});
      const href = formatRequestUrl(request, target);
      const message = `"${href}" is not an http or https URL, so nothing was sent`;
      const failure = { kind: 'malformed', message } as const;
      return recorder.recordUnsent({ method, url: href, headers, ...content }, { purpose, failure });
    }
    if (url.origin !== home.origin) return elsewhere.ask(request, url);
    const headers = toRequestHeaders(request, home.headers);
    const outcome = await credentials.findToken(auth);
    if (outcome && 'problem' in outcome) {
      const message = `No access token could be had, so the request was not sent: ${outcome.problem}`;
      const failure = { kind: 'token', message } as const;
      return recorder.recordUnsent({ method, url: url.href, headers, ...content }, { purpose, failure });
    }
    const bearer = outcome ? { authorization: `Bearer ${outcome.token}` } : {};
    const spoken = dialects[target.dialect].headersOf({ method, url, now: now() }, target);
    const wire = { method, url, headers: { ...spoken, ...bearer, ...headers }, ...content };
    const exchange = await sender.send(wire, { purpose });
    return auth === 'default' ? elsewhere.goOn(exchange, request) : exchange;
  };
}
