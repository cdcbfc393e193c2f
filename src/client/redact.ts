import type { Exchange, ExchangeRequest, ExchangeResponse, Headers } from '../model/exchange.js';
import { redactedMark } from './secret-register.js';
import type { SecretRegister } from './secret-register.js';

const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);

const secretParameters = [
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'client_assertion',
  'assertion',
];

const inForm = new RegExp(`(^|[?&#\\s])(${secretParameters.join('|')})=[^&#\\s"'<>]*`, 'g');
const inJson = new RegExp(`("(${secretParameters.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');

/** What redaction needs to know of the target. */
export interface Redaction {
  readonly secrets: SecretRegister;
  /** Names, in lower case, of headers that hold a secret besides those known to HTTP. */
  readonly secretHeaders: ReadonlySet<string>;
}

/**
 * The exchange without secrets: authorization and cookie headers, OAuth's secret parameters in URLs and bodies,
 * and any secret in use anywhere. `redacted` lists the places, such as `request.headers.authorization`.
 */
export function redactExchange(exchange: Exchange, redaction: Redaction): Exchange {
  const redacted: string[] = [...exchange.redacted];
  const text = (value: string, place: string): string =>
    redactText(value, place, redaction.secrets, redacted);
  const headers = (values: Headers, place: string): Headers =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const where = `${place}.${name}`;
        if (!secretHeaders.has(name) && !redaction.secretHeaders.has(name)) return [name, text(value, where)];
        redacted.push(where);
        return [name, redactHeader(value)];
      }),
    );
  return {
    ...exchange,
    request: redactRequest(exchange.request, text, headers),
    ...(exchange.response && { response: redactResponse(exchange.response, text, headers) }),
    ...(exchange.failure && {
      failure: { ...exchange.failure, message: text(exchange.failure.message, 'failure.message') },
    }),
    redacted,
  };
}

type RedactText = (value: string, place: string) => string;
type RedactHeaders = (values: Headers, place: string) => Headers;

function redactRequest(request: ExchangeRequest, text: RedactText, headers: RedactHeaders): ExchangeRequest {
  return {
    ...request,
    url: text(request.url, 'request.url'),
    headers: headers(request.headers, 'request.headers'),
    ...(request.body !== undefined && { body: text(request.body, 'request.body') }),
  };
}

function redactResponse(
  response: ExchangeResponse,
  text: RedactText,
  headers: RedactHeaders,
): ExchangeResponse {
  return {
    ...response,
    headers: headers(response.headers, 'response.headers'),
    body: text(response.body, 'response.body'),
  };
}

/** The scheme of an authorization is no secret, and a reader wants to know it. */
function redactHeader(value: string): string {
  const scheme = /^(?:Bearer|Basic)(?= )/i.exec(value)?.[0];
  return scheme === undefined ? redactedMark : `${scheme} ${redactedMark}`;
}

function redactText(value: string, place: string, secrets: SecretRegister, redacted: string[]): string {
  const named = value
    .replace(inForm, (_, before: string, name: string) => {
      redacted.push(`${place}.${name}`);
      return `${before}${name}=${redactedMark}`;
    })
    .replace(inJson, (_, before: string, name: string) => {
      redacted.push(`${place}.${name}`);
      return `${before}"${redactedMark}"`;
    });
  const { text, found } = secrets.redact(named);
  redacted.push(...found.map((name) => `${place} (${name})`));
  return text;
}
