import { refuse } from '../refusal.js';
import type { ServedType } from '../types/served-type.js';
import { findServedType } from '../types/served-types.js';
import type { SearchBehaviour } from './search-behaviour.js';
import type { Criterion, ReferenceParameter, SearchParameter } from './search-parameter.js';

/** A parameter of a request such as `family:exact` or `patient:Patient.identifier`, taken apart. */
interface ParameterName {
  readonly name: string;
  readonly modifier: string | undefined;
  /** What stands behind the first dot. */
  readonly chain: string | undefined;
}

/** The search parameter that a name begins with, whatever modifier or chain follows; undefined for an unknown one. */
export function findParameter(served: ServedType, name: string): SearchParameter | undefined {
  const parts = splitName(name);
  return served.searchParameters.find((parameter) => parameter.name === parts.name);
}

/**
 * Reads one parameter of a search; undefined where it is left out. Throws a 400 refusal where the modifier, the chain
 * or the value cannot be understood.
 */
export function readParameter(
  served: ServedType,
  [name, value]: readonly [string, string],
  behaviour: Pick<SearchBehaviour, 'readCriterion'>,
): Criterion | undefined {
  const parameter = findParameter(served, name);
  if (parameter === undefined) return undefined;
  const { modifier, chain } = splitName(name);
  if (chain === undefined) return behaviour.readCriterion(parameter, modifier, value);
  const next = parameter.type === 'reference' ? findNext(parameter, modifier, chain) : undefined;
  if (next === undefined) {
    throw refuse(400, 'not-supported', `The parameter "${parameter.name}" cannot be chained in this way`);
  }
  const criterion = readParameter(next, [chain, value], behaviour);
  return criterion && { parameter, modifier: undefined, values: [], chained: { type: next.type, criterion } };
}

/** Where a chain leads: the type that the modifier names, or the first that has the next parameter. */
function findNext(
  { targets }: ReferenceParameter,
  modifier: string | undefined,
  chain: string,
): ServedType | undefined {
  const types = modifier === undefined ? targets : targets.filter((type) => type === modifier);
  return types
    .flatMap((type) => findServedType(type) ?? [])
    .find((candidate) => findParameter(candidate, chain) !== undefined && !chain.includes('.'));
}

function splitName(text: string): ParameterName {
  const dot = text.indexOf('.');
  const [name = '', modifier] = (dot < 0 ? text : text.slice(0, dot)).split(':');
  return { name, modifier, chain: dot < 0 ? undefined : text.slice(dot + 1) };
}
