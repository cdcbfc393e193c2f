import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.js';
import type { FhirRequest } from '../fhir-request.js';
import { refuse } from '../refusal.js';
import type { StoredResource } from '../resource.js';
import type { ServedType } from '../types/served-type.js';
import type { ServerContext } from '../server-context.js';
import { toPagingLinks } from './paging-links.js';
import type { Searchset } from './search-behaviour.js';
import type { Criterion } from './search-parameter.js';
import { readSearchQuery, searchedNames, type SearchQuery } from './search-query.js';

/** GET [type]?… and POST [type]/_search */
export function searchType(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour } = context;
  const parameters = readParameters(request);
  behaviour.checkCombination(served, searchedNames(served, parameters));
  const query = readSearchQuery(served, parameters, { behaviour, strict: behaviour.isStrict(request) });
  const matches = findMatches(served.type, query.criteria, context);
  const searchset = toSearchset(served.type, query, behaviour.sort(matches, query.sort), context);
  return { status: 200, headers: {}, body: behaviour.shapeSearchset(searchset) };
}

/** The current resources of a type that match all criteria, oldest first. */
export function findMatches(
  type: string,
  criteria: readonly Criterion[],
  { behaviour, store, clock, baseUrl }: ServerContext,
): readonly StoredResource[] {
  const tools = { strings: behaviour, now: clock(), baseUrl, find: store.find };
  return behaviour
    .candidates(store, type)
    .filter((resource) =>
      behaviour.combine(criteria, (criterion) => behaviour.matches(resource, criterion, tools)),
    );
}

function readParameters(request: FhirRequest): URLSearchParams {
  if (request.method !== 'POST') return request.query;
  const contentType = request.header('content-type') ?? '';
  if (!contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw refuse(
      415,
      'not-supported',
      'A search by POST needs Content-Type application/x-www-form-urlencoded',
    );
  }
  return new URLSearchParams([...request.query, ...new URLSearchParams(request.body)]);
}

function toSearchset(
  type: string,
  query: SearchQuery,
  matches: readonly StoredResource[],
  { behaviour, baseUrl, clock }: ServerContext,
): Searchset {
  const size = behaviour.pageSize(query);
  const page = behaviour.takePage(matches, query.offset, size);
  const entry = page.map((resource) => ({
    fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
    resource: behaviour.present(resource),
    search: { mode: 'match' as const },
  }));
  return {
    resourceType: 'Bundle',
    id: randomUUID(),
    meta: { lastUpdated: clock().toISOString() },
    type: 'searchset',
    total: matches.length,
    link: toPagingLinks(
      `${baseUrl}/${type}`,
      query,
      { offset: query.offset, size, total: matches.length },
      behaviour.selfParameters(query),
    ),
    ...(entry.length > 0 ? { entry } : {}),
  };
}
