import type { Behaviour } from '../behaviour.js';
import type { Fault } from '../fault.js';
import type { Resource, StoredResource } from '../resource.js';
import type { MatchTools } from '../search/match-criterion.js';
import type { Criterion } from '../search/search-parameter.js';

/** One comparison of a search: a resource with a parameter as it was asked. */
export interface Comparison {
  readonly resource: Resource;
  readonly criterion: Criterion;
  readonly tools: MatchTools;
  /** How the server without the fault decides, for this criterion or another. */
  readonly decide: (criterion?: Criterion) => boolean;
}

/** Decides of each comparison anew. */
export function alterMatching(decide: (comparison: Comparison) => boolean): Fault['alter'] {
  return ({ matches }: Pick<Behaviour, 'matches'>) => ({
    matches: (resource, criterion, tools) =>
      decide({
        resource,
        criterion,
        tools,
        decide: (other = criterion) => matches(resource, other, tools),
      }),
  });
}

/** A search parameter of a type that finds every resource, whatever its value. */
export function ignoreParameter(type: string, name: string): Fault['alter'] {
  return alterMatching(
    ({ resource, criterion, decide }) => isFor(type, name, resource, criterion) || decide(),
  );
}

/** A search parameter of a type that finds no resource. */
export function missParameter(type: string, name: string): Fault['alter'] {
  return alterMatching(
    ({ resource, criterion, decide }) => !isFor(type, name, resource, criterion) && decide(),
  );
}

/** Reads the values that were asked for otherwise, where the comparison is one of those meant. */
export function alterValuesAsked(
  isMeant: (comparison: Comparison) => boolean,
  alter: (value: string) => string,
): Fault['alter'] {
  return alterMatching((comparison) => {
    const { criterion, decide } = comparison;
    return decide(isMeant(comparison) ? { ...criterion, values: criterion.values.map(alter) } : criterion);
  });
}

/** Searches do not see some of the resources, which can be read all the same. */
export function loseFromSearch(isLost: (resource: StoredResource) => boolean): Fault['alter'] {
  return ({ candidates }) => ({
    candidates: (store, type) => candidates(store, type).filter((resource) => !isLost(resource)),
  });
}

/** A read of these types finds nothing, though searches do. */
export function cannotBeRead(...types: readonly string[]): Fault['alter'] {
  return ({ findResource }) => ({
    findResource: (store, type, id) => (types.includes(type) ? undefined : findResource(store, type, id)),
  });
}

function isFor(type: string, name: string, { resourceType }: Resource, { parameter }: Criterion): boolean {
  return resourceType === type && parameter.name === name;
}
