import type { Headers } from '../model/exchange.js';
import type { Target } from '../model/target.js';
import type { ClientRequest } from './client-request.js';

/** Media types of FHIR STU3 (https://hl7.org/fhir/STU3/http.html#mime-type). */
const fhirMediaTypes: Readonly<Record<string, string>> = {
  json: 'application/fhir+json',
  xml: 'application/fhir+xml',
};

/** The URL that a request goes to, or `undefined` where it has none over HTTP. */
export function findRequestUrl(request: ClientRequest, target: Target): URL | undefined {
  const href = formatRequestUrl(request, target);
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** The URL of a request as text, also where it turns out to be no URL. */
export function formatRequestUrl({ path = '', url, query = {} }: ClientRequest, target: Target): string {
  const base = `${target.baseUrl}/`;
  const below = path.replace(/^\/+/, '');
  let href = below === '' ? target.baseUrl : base + below;
  if (url !== undefined) href = URL.canParse(url, base) ? new URL(url, base).href : url;
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map(
      (each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`,
    ),
  );
  if (parameters.length === 0) return href;
  return href + (href.includes('?') ? '&' : '?') + parameters.join('&');
}

/** The headers of a request but for its credentials, later ones winning. `targetHeaders` are the target's own. */
export function toRequestHeaders(request: ClientRequest, targetHeaders: Headers): Headers {
  const { accept = 'json', body, headers = {} } = request;
  const contentType = request.contentType ?? (body?.trimStart().startsWith('<') ? 'xml' : 'json');
  return {
    'user-agent': 'careconnect-conformance',
    ...targetHeaders,
    ...mediaTypeHeader('accept', accept),
    ...(body === undefined ? {} : mediaTypeHeader('content-type', contentType)),
    ...lowerCased(headers),
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function mediaTypeHeader(name: string, type: string): Headers {
  return type === 'none' ? {} : { [name]: fhirMediaTypes[type] ?? type };
}
