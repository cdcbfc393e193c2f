import type { CodeQuestion } from './terminology-service.js';
import type { Membership } from './terminology.js';

/** A membership while it is worked out: what one part of a value set says of a code. */
export interface Decision {
  readonly result: Membership['result'];
  /** Why it is refused beyond not being listed, or what is missing to decide. */
  readonly reasons: readonly string[];
  readonly display?: string | undefined;
  /** Canonical URLs of what stood in for the release's own content. */
  readonly approximated: readonly string[];
  /** The value sets that lead back to the first of them, where that is why nothing can be told. */
  readonly cycle?: readonly string[] | undefined;
  /** What a terminology service could still answer. Only with `unknown`. */
  readonly questions?: readonly CodeQuestion[];
}

export const notIn: Decision = { result: 'not-in', reasons: [], approximated: [] };

export function isIn(display: string | undefined): Decision {
  return { result: 'in', reasons: [], display, approximated: [] };
}

export function isRefused(reason: string): Decision {
  return { result: 'not-in', reasons: [reason], approximated: [] };
}

export function isUnknown(reason: string): Decision {
  return { result: 'unknown', reasons: [reason], approximated: [] };
}

/** Value sets that include each other say of a code only what another part of them decides. */
export function isCircular(cycle: readonly string[]): Decision {
  return { ...isUnknown(`value set ${cycle[0] ?? ''} includes itself: ${cycle.join(' → ')}`), cycle };
}

/**
 * What holds where any one of several parts would do: in as soon as one says so; otherwise unknown where
 * one could not tell.
 */
export function anyOf(parts: readonly Decision[]): Decision {
  const found = parts.find(({ result }) => result === 'in');
  if (found !== undefined) return found;
  const undecided = parts.filter(({ result }) => result === 'unknown');
  return undecided.length > 0 ? merge('unknown', undecided) : merge('not-in', parts);
}

/** What holds where every one of several parts must agree: not in as soon as one says so. */
export function allOf(parts: readonly Decision[]): Decision {
  const refused = parts.find(({ result }) => result === 'not-in');
  if (refused !== undefined) return refused;
  const undecided = parts.filter(({ result }) => result === 'unknown');
  return undecided.length > 0 ? merge('unknown', undecided) : merge('in', parts);
}

/** What holds where something is included and must not be excluded. */
export function without(included: Decision, excluded: Decision): Decision {
  if (included.result === 'not-in') return included;
  if (excluded.result === 'not-in') return excluded.approximated.reduce(approximatedBy, included);
  if (excluded.result === 'unknown') return allOf([included, excluded]);
  return { ...notIn, reasons: ['the value set excludes it'], approximated: excluded.approximated };
}

/** The same, with the source that stood in for the release's own content, where there is one. */
export function approximatedBy(decision: Decision, source: string | undefined): Decision {
  if (source === undefined || decision.approximated.includes(source)) return decision;
  return { ...decision, approximated: [...decision.approximated, source] };
}

function merge(result: Decision['result'], parts: readonly Decision[]): Decision {
  const questions = parts.flatMap((part) => part.questions ?? []);
  return {
    result,
    reasons: unique(parts.flatMap(({ reasons }) => reasons)),
    display: parts.find(({ display }) => display !== undefined)?.display,
    approximated: unique(parts.flatMap(({ approximated }) => approximated)),
    cycle: parts.find(({ cycle }) => cycle !== undefined)?.cycle,
    ...(questions.length === 0 ? {} : { questions }),
  };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

export function toMembership(decision: Decision): Membership {
  const { result, reasons, display, approximated, cycle, questions } = decision;
  return {
    result,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
    ...(result === 'in' && display !== undefined ? { display } : {}),
    ...(approximated.length === 0 ? {} : { approximated }),
    ...(result === 'unknown' && cycle !== undefined ? { cycle } : {}),
    ...(questions === undefined ? {} : { questions }),
  };
}
