import type { ExchangeResponse } from '../model/exchange.js';

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where a response to a request for this URL sends its reader (https://www.rfc-editor.org/rfc/rfc9110#section-15.4);
 * none where it is no redirect or names no place on the web.
 */
export function findRedirect({ status, headers }: ExchangeResponse, url: string): URL | undefined {
  const { location } = headers;
  if (!redirects.has(status) || location === undefined || !URL.canParse(location, url)) return undefined;
  const place = new URL(location, url);
  return place.protocol === 'http:' || place.protocol === 'https:' ? place : undefined;
}
