import type { Target, TargetEndpoint } from '../model/target.js';
import type { ClientRequest } from './client-request.js';

/**
 * The endpoint that a request goes to; `undefined` for the base URL of the target. An absolute URL goes to the endpoint
 * that it lies below; a path goes by what the request does.
 */
export function findEndpoint(
  { method, path = '', url }: ClientRequest,
  { endpoints = {}, baseUrl }: Target,
): TargetEndpoint | undefined {
  if (url !== undefined && URL.canParse(url)) {
    const all = Object.values(endpoints);
    return isBelow(url, baseUrl) ? undefined : all.find((endpoint) => isBelow(url, endpoint.baseUrl));
  }
  const place = url ?? path;
  if (/(^|\/)\$[a-z]/.test(place)) return endpoints.operations;
  return isWrite(method, place) ? endpoints.writes : undefined;
}

/** A search by POST changes nothing. */
function isWrite(method: string, place: string): boolean {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && !/(^|\/)_search$/.test(place);
}

function isBelow(url: string, baseUrl: string): boolean {
  return url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`);
}
