import { refuse } from '../refusal.js';
import type { ServedType } from '../types/served-type.js';
import type { SearchBehaviour } from './search-behaviour.js';
import { findParameter, readParameter } from './read-parameter.js';
import type { Criterion } from './search-parameter.js';
import { readSort, sortParameter, type Sort } from './sort.js';

/** A search as it was understood. All criteria must match. */
export interface SearchQuery {
  readonly criteria: readonly Criterion[];
  /** In which order; absent for the order of creation. */
  readonly sort?: Sort;
  /** Entries a page. */
  readonly count: number;
  /** Where the page begins, from 0. */
  readonly offset: number;
  /** The parameters that were used, as they were written, without the offset. */
  readonly used: readonly (readonly [string, string])[];
  readonly ignored: readonly (readonly [string, string])[];
}

/** How strictly the query is read. */
export interface QueryRules {
  readonly behaviour: SearchBehaviour;
  readonly strict: boolean;
}

const defaultCount = 20;
const maximalCount = 100;

/** Ours: where a page begins. It stands in the links between pages alone. */
export const offsetParameter = '_offset';
const resultParameters: ReadonlySet<string> = new Set(['_count', '_format', sortParameter, offsetParameter]);

/**
 * Reads the parameters of a search. A parameter without a value counts as absent. Throws 400 refusals for what
 * cannot be understood and, in strict handling, for a parameter that is unknown.
 */
export function readSearchQuery(
  served: ServedType,
  parameters: URLSearchParams,
  rules: QueryRules,
): SearchQuery {
  const given = [...parameters].filter(([, value]) => value !== '');
  const criteria = given.filter(([name]) => findParameter(served, name) !== undefined);
  const ignored = given.filter(
    ([name]) => !resultParameters.has(name) && findParameter(served, name) === undefined,
  );
  if (rules.strict && ignored.length > 0) {
    const known = served.searchParameters.map(({ name }) => name).join(', ');
    throw refuse(400, 'not-supported', `A search parameter is unknown; ${served.type} has ${known}`);
  }
  const sort = readSort(served, parameters.get(sortParameter));
  return {
    criteria: criteria.flatMap((given) => readParameter(served, given, rules.behaviour) ?? []),
    ...(sort === undefined ? {} : { sort }),
    count: Math.min(readNumber('_count', parameters) ?? defaultCount, maximalCount),
    offset: readNumber(offsetParameter, parameters) ?? 0,
    used: given.filter(([name]) => name !== offsetParameter && !ignored.some(([other]) => other === name)),
    ignored,
  };
}

/** The names, without modifiers, of the search parameters that a type serves and a request has. */
export function searchedNames(served: ServedType, parameters: URLSearchParams): ReadonlySet<string> {
  const given = [...parameters].filter(([, value]) => value !== '');
  return new Set(given.flatMap(([name]) => findParameter(served, name)?.name ?? []));
}

function readNumber(name: string, parameters: URLSearchParams): number | undefined {
  const text = parameters.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, 'value', `The parameter "${name}" needs a whole number`);
  return Number(text);
}
