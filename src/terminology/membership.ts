import type { Membership } from './terminology.js';

/** Not in, for no reason but that it is not listed. */
export const notIn: Membership = { result: 'not-in' };

export function unknown(reason: string): Membership {
  return { result: 'unknown', reason };
}

/**
 * What holds where any one of several parts would do: in as soon as one says so; otherwise unknown where
 * one could not tell.
 */
export function anyOf(parts: readonly Membership[]): Membership {
  const found = parts.find((part) => part.result === 'in');
  if (found !== undefined) return found;
  const undecided = parts.filter((part) => part.result === 'unknown');
  return undecided.length > 0 ? merge('unknown', undecided) : merge('not-in', parts);
}

/** What holds where every one of several parts must agree: not in as soon as one says so. */
export function allOf(parts: readonly Membership[]): Membership {
  const refused = parts.find((part) => part.result === 'not-in');
  if (refused !== undefined) return refused;
  const undecided = parts.filter((part) => part.result === 'unknown');
  return undecided.length > 0 ? merge('unknown', undecided) : merge('in', parts);
}

/** What holds where something is included and must not be excluded. */
export function without(included: Membership, excluded: Membership): Membership {
  if (included.result === 'not-in') return included;
  if (excluded.result === 'not-in') return (excluded.approximated ?? []).reduce(approximatedBy, included);
  if (excluded.result === 'unknown') return allOf([included, excluded]);
  return { ...merge('not-in', [excluded]), reason: 'the value set excludes it' };
}

/** The same, with the source that stood in for the release's own content. */
export function approximatedBy(membership: Membership, source: string | undefined): Membership {
  if (source === undefined) return membership;
  const sources = membership.approximated ?? [];
  return sources.includes(source) ? membership : { ...membership, approximated: [...sources, source] };
}

function merge(result: Membership['result'], parts: readonly Membership[]): Membership {
  const reasons = unique(parts.flatMap(({ reason }) => reason ?? []));
  const approximated = unique(parts.flatMap((part) => part.approximated ?? []));
  const display = parts.find((part) => part.display !== undefined)?.display;
  return {
    result,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
    ...(result === 'in' && display !== undefined ? { display } : {}),
    ...(approximated.length === 0 ? {} : { approximated }),
  };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
