import type { Target, TargetEndpoint } from '../model/target.js';
import type { ClientRequest } from './client-request.js';

/** Whether a URL is a base URL or lies below it. */
export function isBelow(url: string, baseUrl: string): boolean {
  return url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`);
}

/**
 * The endpoint that a request goes to; `undefined` for the base URL of the target. An absolute URL goes to the endpoint
 * that it lies below, of several to the innermost; a path goes by what the request does.
 */
export function findEndpoint(
  { method, path = '', url }: ClientRequest,
  { endpoints = {}, baseUrl }: Target,
): TargetEndpoint | undefined {
  if (url !== undefined && URL.canParse(url)) {
    const [innermost] = [{ baseUrl, endpoint: undefined }, ...Object.values(endpoints).map(toPlace)]
      .filter((place) => isBelow(url, place.baseUrl))
      .sort((one, other) => other.baseUrl.length - one.baseUrl.length);
    return innermost?.endpoint;
  }
  const place = url ?? path;
  if (/(^|\/)\$[a-z]/.test(place)) return endpoints.operations;
  return isWrite(method, place) ? endpoints.writes : undefined;
}

function toPlace(endpoint: TargetEndpoint): { readonly baseUrl: string; readonly endpoint: TargetEndpoint } {
  return { baseUrl: endpoint.baseUrl, endpoint };
}

/** A search by POST changes nothing. */
function isWrite(method: string, place: string): boolean {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && !/(^|\/)_search$/.test(place);
}
