import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import type { ChangeRuleId } from '../change-rules.js';
import { isSameValue, toKey } from '../stated.js';
import { placeIn, type ElementPair } from './element-pair.js';
import type { ElementStatement, ValueStatement } from './element-statement.js';

/** Compares the values that an element has to have, or to have at least: `fixed[x]` and `pattern[x]`. */
export function compareFixedValues(pair: ElementPair): readonly Change[] {
  const [was, is] = [demandOf(pair.old), demandOf(pair.new)];
  const rule = findValueRule(was, is);
  if (rule === undefined) return [];
  const aspect = [was, is].some((demand) => demand?.isWhole === true) ? 'fixed' : 'pattern';
  return [
    toChange(rule, placeIn(pair, aspect), {
      ...(was === undefined ? {} : { was: nameValue(was.stated) }),
      ...(is === undefined ? {} : { is: nameValue(is.stated) }),
      words: { was: showValue(was), is: showValue(is) },
    }),
  ];
}

interface Demand {
  readonly stated: ValueStatement;
  /** False where more than the value may be there. */
  readonly isWhole: boolean;
}

/** The pattern of a primitive leaves nothing open. */
function demandOf({ fixed, pattern }: ElementStatement): Demand | undefined {
  if (fixed !== undefined) return { stated: fixed, isWhole: true };
  return pattern && { stated: pattern, isWhole: !isComplex(pattern.value) };
}

const isComplex = (value: unknown): boolean => typeof value === 'object' && value !== null;

function findValueRule(was: Demand | undefined, is: Demand | undefined): ChangeRuleId | undefined {
  if (was === undefined && is === undefined) return undefined;
  if (was === undefined) return 'value-fixed';
  if (is === undefined) return 'value-freed';
  const [old, now] = [was.stated.value, is.stated.value];
  if (was.isWhole === is.isWhole && isSameValue(old, now)) return undefined;
  if (!was.isWhole && holds(now, old)) return 'value-narrowed';
  return !is.isWhole && holds(old, now) ? 'value-widened' : 'value-changed';
}

/** Whether a value has all that a pattern asks for. */
function holds(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return pattern.every((part) => items.some((item) => holds(item, part)));
  }
  if (!isJsonObject(pattern)) return value === pattern;
  return isJsonObject(value) && Object.entries(pattern).every(([name, part]) => holds(value[name], part));
}

const nameValue = ({ name, value }: ValueStatement): string => `${name} ${toKey(value)}`;

function showValue(demand: Demand | undefined): string {
  if (demand === undefined) return 'any';
  const { value } = demand.stated;
  if (!isComplex(value)) return `"${String(value)}"`;
  return demand.isWhole ? `exactly ${toKey(value)}` : toKey(value);
}

const limits = [
  { aspect: 'minValue', words: 'least value', isLower: true },
  { aspect: 'maxValue', words: 'greatest value', isLower: false },
  { aspect: 'maxLength', words: 'greatest length', isLower: false },
] as const;

/** Compares the least and greatest value and the greatest length. */
export function compareRanges(pair: ElementPair): readonly Change[] {
  return limits.flatMap(({ aspect, words, isLower }) => {
    const [was, is] = [limitOf(pair.old, aspect), limitOf(pair.new, aspect)];
    const rule = findRangeRule(was?.value, is?.value, isLower);
    if (rule === undefined) return [];
    const show = (limit: ValueStatement | undefined) => (limit === undefined ? 'none' : toKey(limit.value));
    return [
      toChange(rule, placeIn(pair, aspect), {
        ...(was === undefined ? {} : { was: nameLimit(was) }),
        ...(is === undefined ? {} : { is: nameLimit(is) }),
        words: { what: words, was: show(was), is: show(is) },
      }),
    ];
  });
}

function limitOf(statement: ElementStatement, aspect: (typeof limits)[number]['aspect']) {
  if (aspect !== 'maxLength') return statement[aspect];
  return statement.maxLength === undefined ? undefined : { name: aspect, value: statement.maxLength };
}

const nameLimit = (limit: ValueStatement): string | number =>
  limit.name === 'maxLength' ? Number(limit.value) : nameValue(limit);

function findRangeRule(was: unknown, is: unknown, isLower: boolean): ChangeRuleId | undefined {
  if (isSameValue(was, is)) return undefined;
  if (was === undefined) return 'range-tightened';
  if (is === undefined) return 'range-loosened';
  const order = compareOrdered(was, is);
  if (order === undefined) return 'range-changed';
  return order < 0 === isLower ? 'range-tightened' : 'range-loosened';
}

/** Below zero where the first is less; undefined where that cannot be told, as of dates of different precision. */
function compareOrdered(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const isPlainDate = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
  if (!isPlainDate(a) || !isPlainDate(b) || a.length !== b.length) return undefined;
  return a < b ? -1 : 1;
}
