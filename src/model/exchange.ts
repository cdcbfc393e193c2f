/** Header names in lower case, in the order sent or received; repeated ones joined by a comma and a space. */
export type Headers = Readonly<Record<string, string>>;

export interface ExchangeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body?: string;
}

export interface ExchangeResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Present where the body is not valid UTF-8: what could not be decoded is U+FFFD in it. */
  readonly bytes?: BodyBytes;
}

/** The bytes of a body, as far as it takes to tell them from others. */
export interface BodyBytes {
  readonly length: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** One request with its response, or with the reason why none came. Secrets are already redacted. */
export interface Exchange {
  readonly id: string;
  readonly scenario?: string;
  readonly step?: number;
  /** What the request was for: the FHIR interaction under test, or the toolkit's own housekeeping. */
  readonly purpose: 'interaction' | 'token' | 'preflight' | 'cleanup';
  readonly request: ExchangeRequest;
  readonly response?: ExchangeResponse;
  readonly failure?: TransportFailure;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Names of what was redacted, such as `request.headers.authorization`. */
  readonly redacted: readonly string[];
  /** What a reader of the evidence should know, such as that credentials were held back from another origin. */
  readonly notes?: readonly string[];
}

/** Why a request got no response. */
export interface TransportFailure {
  readonly kind:
    | 'dns'
    | 'refused'
    | 'proxy'
    | 'tls'
    | 'unknown-ca'
    | 'client-certificate'
    | 'timeout'
    | 'dropped'
    | 'too-large'
    | 'malformed'
    /** The URL has another origin than the target, which the target file does not allow, so the request was not sent. */
    | 'other-origin'
    /** No access token could be had, so the request was not sent. */
    | 'token';
  readonly message: string;
}
