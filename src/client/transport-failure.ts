import type { TransportFailure } from '../model/exchange.js';

type Kind = TransportFailure['kind'];

/** What the failing request was about, for the message. */
export interface FailureContext {
  readonly url: URL;
  /** Host and port of the proxy that the connection goes to instead of the server. */
  readonly proxy: string | undefined;
  readonly hasClientCertificate: boolean;
}

const unknownCaCodes = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'INVALID_CA',
]);

const clientCertificateCodes = new Set([
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
  'ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN',
  'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED',
  'ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED',
  'ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE',
  'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
  'ERR_SSL_TLSV1_ALERT_ACCESS_DENIED',
]);

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  EHOSTDOWN: 'the host is down',
  EADDRNOTAVAIL: 'the address cannot be used',
  UND_ERR_CONNECT_TIMEOUT: 'the connection could not be made in time, as when a firewall drops it',
  ETIMEDOUT: 'the connection could not be made in time, as when a firewall drops it',
};

const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  CERT_REVOKED: 'its certificate has been revoked',
};

/** Turns whatever the HTTP client threw into one of the kinds that a user can act on, with a sentence for people. */
export function toTransportFailure(error: unknown, context: FailureContext): TransportFailure {
  const errors = causesOf(error);
  const codes = errors.flatMap(codeOf);
  const messages = errors.map((each) => each.message);
  const code = codes[0] ?? 'unknown';
  return (
    proxyFailure(codes, messages, context) ??
    nameFailure(codes, context) ??
    tlsFailure(codes, messages, context) ??
    brokenFailure(errors, codes, context) ??
    failure(
      'malformed',
      `The exchange with ${context.url.host} failed: ${messages[0] ?? String(error)} (${code})`,
    )
  );
}

/** A server that ends a TLS connection before anything was asked. */
export function toHungUpFailure({ url, hasClientCertificate }: FailureContext): TransportFailure {
  const reason = hasClientCertificate
    ? 'does not accept the client certificate'
    : 'asks for a client certificate, and none is configured';
  return failure(
    'client-certificate',
    `${url.host} hangs up right after the TLS handshake, as a server does that ${reason}`,
  );
}

const failure = (kind: Kind, message: string): TransportFailure => ({ kind, message });

/** An error and everything that caused it, outermost first. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [];
  return [error, ...inner.flatMap(causesOf), ...causesOf(error.cause)];
}

function codeOf(error: Error): readonly string[] {
  return 'code' in error && typeof error.code === 'string' ? [error.code] : [];
}

function proxyFailure(
  codes: readonly string[],
  messages: readonly string[],
  { proxy, url }: FailureContext,
): TransportFailure | undefined {
  if (proxy === undefined) return undefined;
  const tunnel = messages.flatMap((message) => /^Proxy response \((\d+)\)/.exec(message)?.[1] ?? [])[0];
  const asksForCredentials = messages.some((message) => message.startsWith('Proxy Authentication Required'));
  if (tunnel === '407' || asksForCredentials)
    return failure('proxy', `The proxy ${proxy} asks for credentials (407)`);
  if (tunnel !== undefined) {
    return failure('proxy', `The proxy ${proxy} answered ${tunnel} instead of connecting to ${url.host}`);
  }
  const reason = codes.map((code) => unreachable[code]).find((each) => each !== undefined);
  if (reason !== undefined) return failure('proxy', `The proxy ${proxy} cannot be reached: ${reason}`);
  if (codes.includes('ENOTFOUND') || codes.includes('EAI_AGAIN')) {
    return failure('proxy', `The name of the proxy ${proxy} cannot be resolved`);
  }
  if (codes.includes('UND_ERR_PRX_TLS'))
    return failure('proxy', `The TLS certificate of the proxy ${proxy} is wrong`);
  return undefined;
}

function nameFailure(codes: readonly string[], { url }: FailureContext): TransportFailure | undefined {
  if (codes.includes('ENOTFOUND')) return failure('dns', `The host name ${url.hostname} is not known`);
  if (codes.includes('EAI_AGAIN')) {
    return failure(
      'dns',
      `The host name ${url.hostname} could not be looked up: the name server did not answer`,
    );
  }
  const reason = codes.map((code) => unreachable[code]).find((each) => each !== undefined);
  return reason === undefined ? undefined : failure('refused', `No connection to ${url.host}: ${reason}`);
}

function tlsFailure(
  codes: readonly string[],
  messages: readonly string[],
  { url, hasClientCertificate }: FailureContext,
): TransportFailure | undefined {
  const { host } = url;
  if (codes.some((code) => unknownCaCodes.has(code))) {
    return failure(
      'unknown-ca',
      `The certificate of ${host} is not signed by an authority that is trusted here`,
    );
  }
  const fault = codes.map((code) => certificateFaults[code]).find((each) => each !== undefined);
  if (fault !== undefined) return failure('tls', `${host} cannot be trusted: ${fault}`);
  if (codes.some((code) => clientCertificateCodes.has(code))) {
    return failure(
      'client-certificate',
      hasClientCertificate
        ? `${host} refused the client certificate`
        : `${host} asks for a client certificate, and none is configured`,
    );
  }
  if (codes.includes('ERR_SSL_WRONG_VERSION_NUMBER') || codes.includes('ERR_SSL_PACKET_LENGTH_TOO_LONG')) {
    return failure('tls', `${host} does not speak TLS on this port`);
  }
  const ssl = codes.find(
    (code) => code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO',
  );
  const hint = hasClientCertificate
    ? '; it may not accept the client certificate'
    : '; it may ask for a client certificate, and none is configured';
  if (ssl !== undefined) {
    const mayBeCertificate = ssl === 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE';
    return failure('tls', `The TLS handshake with ${host} failed (${ssl})${mayBeCertificate ? hint : ''}`);
  }
  if (messages.some((message) => message.includes('before secure TLS connection was established'))) {
    return failure('tls', `${host} closed the connection during the TLS handshake${hint}`);
  }
  return undefined;
}

const droppedCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_DESTROYED']);

/** True where a connection that had been made was cut. */
export function isDropped(error: unknown): boolean {
  const errors = causesOf(error);
  return errors.flatMap(codeOf).some((code) => droppedCodes.has(code));
}

function brokenFailure(
  errors: readonly Error[],
  codes: readonly string[],
  { url }: FailureContext,
): TransportFailure | undefined {
  const { host } = url;
  const parser = errors.find((each) => each.name === 'HTTPParserError');
  if (parser) return failure('malformed', `What ${host} answered is not HTTP (${parser.message})`);
  if (codes.includes('UND_ERR_HEADERS_OVERFLOW')) {
    return failure('too-large', `The response headers of ${host} are too long`);
  }
  if (codes.includes('UND_ERR_RES_CONTENT_LENGTH_MISMATCH')) {
    return failure('malformed', `The body that ${host} sent has another length than its Content-Length says`);
  }
  if (codes.some((code) => droppedCodes.has(code)) || errors.some((each) => each.message === 'terminated')) {
    return failure('dropped', `${host} closed the connection before the response was complete`);
  }
  return undefined;
}
