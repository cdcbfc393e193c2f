import type { FhirRequest } from '../fhir-request.js';
import { refuse } from '../refusal.js';
import type { ResourceStore } from '../resource-store.js';
import type { Resource, StoredResource } from '../resource.js';
import type { ServedType } from '../types/served-type.js';
import { matchesCriterion, type MatchBehaviour } from './match-criterion.js';
import type { SearchQuery } from './search-query.js';
import { sortBy, type Sort } from './sort.js';
import { stringBehaviour } from './string-match.js';
import { readCriterion } from './read-criterion.js';
import type { Criterion, SearchParameter } from './search-parameter.js';

/** The duties of a search (https://hl7.org/fhir/STU3/search.html). */
export interface SearchBehaviour extends MatchBehaviour {
  /** Whether an unknown parameter is refused (`Prefer: handling=strict`). */
  readonly isStrict: (request: FhirRequest) => boolean;
  /** Throws a refusal where the parameters together are not enough to search by. */
  readonly checkCombination: (served: ServedType, names: ReadonlySet<string>) => void;
  /** One parameter of the request; undefined to leave it out. Throws a refusal where it cannot be understood. */
  readonly readCriterion: (
    parameter: SearchParameter,
    modifier: string | undefined,
    value: string,
  ) => Criterion | undefined;
  /** The resources among which a search looks. */
  readonly candidates: (store: ResourceStore, type: string) => readonly StoredResource[];
  /** Whether a resource is found, by the test of each criterion. */
  readonly combine: (criteria: readonly Criterion[], test: (criterion: Criterion) => boolean) => boolean;
  /** The matches in the order that was asked for. */
  readonly sort: (matches: readonly StoredResource[], sort: Sort | undefined) => readonly StoredResource[];
  readonly pageSize: (query: SearchQuery) => number;
  /** The matches of the page that begins at `offset`. */
  readonly takePage: (
    matches: readonly StoredResource[],
    offset: number,
    size: number,
  ) => readonly StoredResource[];
  /** The parameters that the self link shows: those that were used. */
  readonly selfParameters: (query: SearchQuery) => readonly (readonly [string, string])[];
  readonly shapeSearchset: (searchset: Searchset) => Searchset;
}

/** A Bundle of type searchset (https://hl7.org/fhir/STU3/bundle.html#searchset). */
export interface Searchset extends Resource {
  readonly type: string;
  readonly total?: number;
  readonly link: readonly SearchsetLink[];
  readonly entry?: readonly SearchsetEntry[];
}

/** Bundle.link */
export interface SearchsetLink {
  readonly relation: string;
  readonly url: string;
}

/** Bundle.entry */
export interface SearchsetEntry {
  readonly fullUrl?: string;
  readonly resource: Resource;
  readonly search?: { readonly mode: 'match' };
}

export const searchBehaviour: SearchBehaviour = {
  ...stringBehaviour,
  matches: matchesCriterion,
  isStrict: (request) => /handling=strict/.test(request.header('prefer') ?? ''),
  checkCombination,
  readCriterion,
  candidates: (store, type) => store.list(type),
  combine: (criteria, test) => criteria.every(test),
  sort: (matches, sort) => (sort === undefined ? matches : sortBy(matches, sort)),
  pageSize: (query) => query.count,
  takePage: (matches, offset, size) => matches.slice(offset, offset + size),
  selfParameters: (query) => query.used,
  shapeSearchset: (searchset) => searchset,
};

function checkCombination(served: ServedType, names: ReadonlySet<string>): void {
  const { needsOneOf } = served;
  if (needsOneOf !== undefined && !needsOneOf.some((name) => names.has(name))) {
    throw refuse(400, 'required', `A search of ${served.type} needs one of ${needsOneOf.join(', ')}`);
  }
  if (served.enoughAlone === undefined || names.size > 1) return;
  if (served.enoughAlone.some((name) => names.has(name))) return;
  throw refuse(
    400,
    'required',
    `A search of ${served.type} needs two parameters, or one of ${served.enoughAlone.join(', ')}`,
  );
}
