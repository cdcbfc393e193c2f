import { isBelow } from '../../client/find-endpoint.js';
import type { Target } from '../../model/target.js';

/** The base URL that records are created below. */
export function getWriteBase({ endpoints, baseUrl }: Target): string {
  return endpoints?.writes?.baseUrl ?? baseUrl;
}

/** Whether a URL lies below the base URL of the target or of one of its endpoints. */
export function isOwnUrl(url: string, { baseUrl, endpoints = {} }: Target): boolean {
  const bases = [baseUrl, ...Object.values(endpoints).map((endpoint) => endpoint.baseUrl)];
  return bases.some((base) => isBelow(url, base));
}
