import type { Side } from '../side.js';
import { listCodes } from './value-set-codes.js';

/** A value set as one side holds it. */
export interface SideValueSet {
  readonly side: Side;
  readonly canonical: string | undefined;
}

/** The codes, as `system|code`, that one value set has and the other lacks. */
export type CodeDifference =
  | { readonly result: 'known'; readonly removed: readonly string[]; readonly added: readonly string[] }
  | { readonly result: 'unknown'; readonly reason: string };

/** Compares the codes of two value sets as far as both can be listed. */
export function compareCodes(old: SideValueSet, now: SideValueSet): CodeDifference {
  if (old.canonical === undefined || now.canonical === undefined)
    return { result: 'unknown', reason: 'a value set is described in words only' };
  const was = listCodes(old.side, old.canonical);
  const is = listCodes(now.side, now.canonical);
  if (was.result === 'unknown') return was;
  if (is.result === 'unknown') return is;
  return {
    result: 'known',
    removed: [...was.codes.keys()].filter((key) => !is.codes.has(key)),
    added: [...is.codes.keys()].filter((key) => !was.codes.has(key)),
  };
}
