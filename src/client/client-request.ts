import type { Exchange } from '../model/exchange.js';

/** One request to a target. Nothing is added but what is said here and in the target file. */
export interface ClientRequest {
  readonly method: string;
  /** Below the target's base URL, such as `Patient/1`; empty for the base itself. */
  readonly path?: string;
  /** Instead of `path`: an absolute URL, or a reference resolved against the base URL as RFC 3986 says. */
  readonly url?: string;
  /** What gave the URL, in words: `the link "next" of GET …`. */
  readonly ledBy?: string;
  /** Parameters in order, added to those of the URL; a list repeats the parameter. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** These win over every other header. Names in any case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `json` (the default) and `xml` are FHIR's media types of STU3; `none` sends no Accept; anything else is sent as it is. */
  readonly accept?: 'json' | 'xml' | 'none' | (string & {});
  /** As `accept`; the default is the format that the body looks like. Only sent with a body. */
  readonly contentType?: 'json' | 'xml' | 'none' | (string & {});
  readonly auth?: RequestAuth;
  /** Default `interaction`. */
  readonly purpose?: Exchange['purpose'];
}

/**
 * Which credentials a request carries: the target's own (`default`), none, a token of the scenario's choosing,
 * the token of the target's second client that may only read, or a token that the target file holds because the
 * target must refuse it. None go to another origin than the base URL's. Redirects to another origin are only followed
 * with `default`: with any other, the answer to just this request is what a scenario looks at.
 */
export type RequestAuth =
  | 'default'
  | 'none'
  | { readonly token: string }
  | { readonly client: 'read-only' }
  | { readonly held: 'expired' | 'foreign' };

/** A token request as a scenario wants it, right or deliberately wrong. What is not said is the target's own; `null` leaves it out. */
export interface TokenRequest {
  /** Whose id and secret are the defaults. */
  readonly client?: 'default' | 'read-only';
  readonly clientId?: string | null;
  readonly clientSecret?: string | null;
  /** Default `client_credentials`. */
  readonly grantType?: string | null;
  readonly method?: 'client_secret_basic' | 'client_secret_post';
  readonly scope?: string | null;
}
