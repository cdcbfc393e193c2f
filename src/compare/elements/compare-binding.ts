import type { Change, Stated } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { compareCodes } from '../terminology/compare-codes.js';
import { placeIn, type ElementPair } from './element-pair.js';
import type { BindingStatement } from './element-statement.js';

const strengths = ['none', 'example', 'preferred', 'extensible', 'required'];

/** Compares how strongly an element is bound, to which value set, and which value set limits it in any case. */
export function compareBinding(pair: ElementPair): readonly Change[] {
  const { binding: was } = pair.old;
  const { binding: is } = pair.new;
  if (was === undefined && is === undefined) return [];
  return [...compareStrength(pair, was, is), ...compareLimits(pair, was, is)];
}

function compareStrength(
  pair: ElementPair,
  was: BindingStatement | undefined,
  is: BindingStatement | undefined,
): readonly Change[] {
  const place = placeIn(pair, 'binding');
  const values = { was: nameBinding(was), is: nameBinding(is) };
  const words = { was: describe(was), is: describe(is) };
  const [before, after] = [was, is].map((each) => strengths.indexOf(each?.strength ?? 'none'));
  if (before !== after) {
    const isStronger = (after ?? 0) > (before ?? 0);
    const stronger = is?.strength === 'required' ? 'binding-required' : 'binding-strengthened';
    return [toChange(isStronger ? stronger : 'binding-weakened', place, { ...values, words })];
  }
  if (was === undefined || is === undefined || was.valueSet === is.valueSet) return [];
  return compareValueSets(pair, was, is);
}

/** The same strength, and another value set by its name. */
function compareValueSets(pair: ElementPair, was: BindingStatement, is: BindingStatement): readonly Change[] {
  const { old, new: now } = pair.structures;
  const place = placeIn(pair, 'binding');
  const values = { was: nameBinding(was), is: nameBinding(is) };
  const sets = { was: was.valueSet ?? 'a described value set', is: is.valueSet ?? 'a described value set' };
  const codes = compareCodes({ ...old, canonical: was.valueSet }, { ...now, canonical: is.valueSet });
  const isSameSet = withoutVersion(was.valueSet) === withoutVersion(is.valueSet);
  const areSame = codes.result === 'known' && codes.removed.length + codes.added.length === 0;
  if (isSameSet && (areSame || !bothVersioned(was, is))) return [];
  if (is.strength !== 'required' || areSame)
    return [toChange('binding-moved', place, { ...values, words: sets })];
  if (codes.result === 'unknown')
    return [toChange('binding-unknown', place, { ...values, words: { ...sets, what: codes.reason } })];
  return [
    ['binding-codes-removed', codes.removed] as const,
    ['binding-codes-added', codes.added] as const,
  ].flatMap(([rule, list]) =>
    list.length === 0
      ? []
      : [toChange(rule, place, { ...values, words: { ...sets, what: nameCodes(list) } })],
  );
}

/** The first few codes, and how many more there are. */
function nameCodes(codes: readonly string[]): string {
  const shown = codes.slice(0, 5).join(', ');
  return codes.length > 5 ? `${shown} and ${codes.length - 5} more` : shown;
}

function bothVersioned(was: BindingStatement, is: BindingStatement): boolean {
  return [was, is].every(({ valueSet }) => valueSet?.includes('|') === true);
}

const withoutVersion = (canonical: string | undefined): string | undefined => canonical?.replace(/\|.*$/, '');

function compareLimits(
  pair: ElementPair,
  was: BindingStatement | undefined,
  is: BindingStatement | undefined,
): readonly Change[] {
  const [before, after] = [was?.limit, is?.limit];
  if (before === after) return [];
  const values = { was: nameBinding(was), is: nameBinding(is) };
  const words = { was: before ?? 'no value set', is: after ?? 'no value set' };
  const rule =
    before === undefined
      ? 'binding-limit-tightened'
      : after === undefined
        ? 'binding-limit-lifted'
        : 'binding-limit-changed';
  return [toChange(rule, placeIn(pair, 'binding'), { ...values, words })];
}

function nameBinding(binding: BindingStatement | undefined): Stated {
  if (binding === undefined) return undefined;
  const { strength, valueSet, limit } = binding;
  return {
    strength,
    ...(valueSet === undefined ? {} : { valueSet }),
    ...(limit === undefined ? {} : { limit }),
  };
}

function describe(binding: BindingStatement | undefined): string {
  if (binding === undefined) return 'none';
  return `${binding.strength} to ${binding.valueSet ?? 'a described value set'}`;
}
