import type { Exchange, ExchangeResponse } from '../model/exchange.js';
import type { Target } from '../model/target.js';
import type { SecretRegister } from './secret-register.js';

/** One request to a target. Nothing is added but what is said here and in the target file. */
export interface ClientRequest {
  readonly method: string;
  /** Below the target's base URL, such as `Patient/1`; empty for the base itself. */
  readonly path?: string;
  /** Instead of `path`: an absolute URL, or a reference resolved against the base URL as RFC 3986 says. */
  readonly url?: string;
  /** Parameters in order, added to those of the URL; a list repeats the parameter. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent last, so that they win over every other header. Names in any case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `json` (the default) and `xml` are FHIR's media types of STU3; `none` sends no Accept; anything else is sent as it is. */
  readonly accept?: 'json' | 'xml' | 'none' | (string & {});
  /** As `accept`; the default is the format that the body looks like. Only sent with a body. */
  readonly contentType?: 'json' | 'xml' | 'none' | (string & {});
  readonly auth?: RequestAuth;
  readonly purpose?: Exchange['purpose'];
}

/**
 * Which credentials a request carries: the target's own (`default`), none, a token of the scenario's choosing,
 * or the token of the target's second client that may only read.
 */
export type RequestAuth = 'default' | 'none' | { readonly token: string } | { readonly client: 'read-only' };

/** A token request as a scenario wants it, right or deliberately wrong. What is not said is the target's own; `null` leaves it out. */
export interface TokenRequest {
  readonly clientId?: string | null;
  readonly clientSecret?: string | null;
  /** Default `client_credentials`. */
  readonly grantType?: string | null;
  readonly method?: 'client_secret_basic' | 'client_secret_post';
  readonly scope?: string | null;
}

/** Sends requests to one target and records each with its response. */
export interface FhirClient {
  /** Never throws for what the network or the server does: see `failure` of the exchange. */
  send(request: ClientRequest): Promise<Exchange>;
  /** Asks the target's token endpoint for a token, without the cache. Throws where the target has no token endpoint. */
  requestToken(request?: TokenRequest): Promise<Exchange>;
  /**
   * The response as it came, before redaction. Assertions look at this; evidence is made of the exchange.
   * The same as `exchange.response` where nothing in it was redacted.
   */
  responseOf(exchange: Exchange): ExchangeResponse | undefined;
  /** Every secret in use so far, issued tokens included. */
  readonly secrets: SecretRegister;
  /** Closes idle connections. */
  close(): Promise<void>;
}

/** What the client needs of its surroundings. */
export interface FhirClientOptions {
  /** Where `${NAME}` of the target file is looked up. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called once for each exchange when it has ended, token requests included. */
  readonly record: (exchange: Exchange) => void;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  /** Longest response body that is read, in bytes; default 50 MiB. */
  readonly maxBodyBytes?: number;
}

/**
 * Makes the client of a target. Throws `configuration-invalid` where a secret's environment variable is not set
 * or a certificate file cannot be read.
 */
export type CreateFhirClient = (target: Target, options: FhirClientOptions) => FhirClient;
