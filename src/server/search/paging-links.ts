import type { SearchsetLink } from './search-behaviour.js';
import { offsetParameter, type SearchQuery } from './search-query.js';

/** Where a page stands among all matches. */
export interface PagePosition {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
}

/**
 * The links of a page: self, and next and previous where there are such pages. Matches are in the order of
 * creation, so that what is created meanwhile comes last and moves no page.
 */
export function toPagingLinks(
  url: string,
  query: SearchQuery,
  { offset, size, total }: PagePosition,
  selfParameters: SearchQuery['used'],
): readonly SearchsetLink[] {
  const next = offset + size;
  return [
    { relation: 'self', url: toUrl(url, selfParameters, offset) },
    ...(size > 0 && next < total ? [{ relation: 'next', url: toUrl(url, query.used, next) }] : []),
    ...(offset > 0
      ? [{ relation: 'previous', url: toUrl(url, query.used, Math.max(0, offset - size)) }]
      : []),
  ];
}

function toUrl(url: string, parameters: SearchQuery['used'], offset: number): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  if (offset > 0) query.set(offsetParameter, String(offset));
  return query.size === 0 ? url : `${url}?${query.toString()}`;
}
