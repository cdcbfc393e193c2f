import { refuse } from '../refusal.js';
import type { Resource } from '../resource.js';
import type { ServedType } from '../types/served-type.js';
import { startOf } from './date-match.js';
import type { SearchParameter } from './search-parameter.js';

/** https://hl7.org/fhir/STU3/search.html#sort */
export const sortParameter = '_sort';

/** An order by one date parameter. */
export interface Sort {
  readonly parameter: Extract<SearchParameter, { type: 'date' }>;
  readonly descending: boolean;
}

/** Reads `date` or `-date`; undefined where no order was asked for. Throws a 400 refusal for what is not sorted by. */
export function readSort(served: ServedType, value: string | null): Sort | undefined {
  if (value === null || value === '') return undefined;
  const descending = value.startsWith('-');
  const name = descending ? value.slice(1) : value;
  const parameter = served.searchParameters.find((candidate) => candidate.name === name);
  if (parameter?.type !== 'date') {
    throw refuse(400, 'not-supported', `${served.type} can be sorted by one parameter, which is a date`);
  }
  return { parameter, descending };
}

/** In the order of the times at which the values begin; what has none comes last. Equal ones keep their order. */
export function sortBy<T extends Resource>(
  resources: readonly T[],
  { parameter, descending }: Sort,
): readonly T[] {
  const keyed = resources.map((resource) => {
    const starts = parameter.values(resource).flatMap((value) => startOf(value) ?? []);
    return { resource, start: starts.length === 0 ? undefined : Math.min(...starts) };
  });
  return keyed
    .toSorted((one, other) => {
      if (one.start === undefined || other.start === undefined) {
        return Number(one.start === undefined) - Number(other.start === undefined);
      }
      return descending ? other.start - one.start : one.start - other.start;
    })
    .map(({ resource }) => resource);
}
