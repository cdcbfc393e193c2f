import type { JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import type { ChangeRuleId } from '../change-rules.js';
import type { Side } from '../side.js';
import { isSameValue, toStated } from '../stated.js';
import { listCodes, type ValueSetCode } from './value-set-codes.js';
import { readComposition, type Composition } from './value-set-composition.js';

/** What is compared of a ValueSet by itself; an expansion is made from the rest. */
export const knownOfValueSets = ['compose', 'expansion', 'extensible', 'immutable'];

/** A value set on one side. */
export interface HeldValueSet {
  readonly side: Side;
  readonly url: string;
  readonly resource: JsonObject;
}

/**
 * Compares two forms of a ValueSet by their codes where both can be listed from what is held, and by what they take in
 * and leave out where not.
 */
export function compareValueSets(was: HeldValueSet, is: HeldValueSet): readonly Change[] {
  const [old, now] = [listCodes(was.side, was.url), listCodes(is.side, is.url)];
  const [before, after] = [readComposition(was.resource), readComposition(is.resource)];
  return [
    ...compareDetails(was.resource, is.resource),
    ...compareVersions(before, after),
    ...(old.result === 'known' && now.result === 'known'
      ? compareListed(old.codes, now.codes)
      : [...compareParts(before, after), ...compareStatedCodes({ was, before }, { is, after })]),
    ...compareDesignations(before, after),
  ];
}

function compareDetails(was: JsonObject, is: JsonObject): readonly Change[] {
  const composeOf = (resource: JsonObject) => (isJsonObject(resource['compose']) ? resource['compose'] : {});
  return [
    ...['extensible', 'immutable'].map((aspect) => ({ aspect, old: was[aspect], now: is[aspect] })),
    ...['lockedDate', 'inactive'].map((aspect) => ({
      aspect,
      old: composeOf(was)[aspect],
      now: composeOf(is)[aspect],
    })),
  ]
    .filter(({ old, now }) => !isSameValue(old, now))
    .map(({ aspect, old, now }) =>
      toChange(
        'value-set-detail-changed',
        { element: '', aspect },
        { was: toStated(old), is: toStated(now) },
      ),
    );
}

/** Versions of systems whose codes are listed by themselves; of the others they are part of what is taken in. */
function compareVersions({ versions: was }: Composition, { versions: is }: Composition): readonly Change[] {
  return [...was.keys()]
    .filter((system) => is.has(system) && !isSameValue(was.get(system), is.get(system)))
    .map((system) =>
      toChange(
        'value-set-detail-changed',
        { element: '', aspect: `version of ${system}` },
        { was: was.get(system), is: is.get(system) },
      ),
    );
}

type Codes = ReadonlyMap<string, ValueSetCode>;

function compareListed(was: Codes, is: Codes): readonly Change[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), is.get(key)];
    if (before === undefined || after === undefined) return reportCode(before, after);
    const areSame = before.display === after.display;
    // A display that is not stated is the code system's, which is not always held.
    if (areSame || before.display === undefined || after.display === undefined) return [];
    const words = { what: before.code, was: before.display, is: after.display };
    return [toChange('display-changed', placeOf(before), { was: before.display, is: after.display, words })];
  });
}

const placeOf = ({ system, code }: ValueSetCode) => ({
  element: '',
  aspect: `include ${system} code ${code}`,
});

/** `a "Display" of https://system`. */
function nameCode({ system, code, display }: ValueSetCode): string {
  const named = display === undefined ? code : `${code} "${display}"`;
  return system === '' ? named : `${named} of ${system}`;
}

/** A code that only one of them has. */
function reportCode(was: ValueSetCode | undefined, is: ValueSetCode | undefined): readonly Change[] {
  const code = was ?? is;
  if (code === undefined) return [];
  const rule: ChangeRuleId = is === undefined ? 'code-removed' : 'code-added';
  return [
    toChange(rule, placeOf(code), {
      ...(was === undefined ? {} : { was: was.display ?? '' }),
      ...(is === undefined ? {} : { is: is.display ?? '' }),
      words: { what: nameCode(code) },
    }),
  ];
}

function compareParts(was: Composition, is: Composition): readonly Change[] {
  const report = (rule: ChangeRuleId, kind: 'include' | 'exclude', part: string): Change => {
    const isOld = (kind === 'include') === (rule === 'value-set-narrowed');
    const values = isOld ? { was: 'present' } : { is: 'present' };
    return toChange(rule, { element: '', aspect: `${kind} ${part}` }, { ...values, words: { what: part } });
  };
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((part) => !other.has(part));
  return [
    ...only(was.included, is.included).map((part) => report('value-set-narrowed', 'include', part)),
    ...only(is.excluded, was.excluded).map((part) => report('value-set-narrowed', 'exclude', part)),
    ...only(is.included, was.included).map((part) => report('value-set-widened', 'include', part)),
    ...only(was.excluded, is.excluded).map((part) => report('value-set-widened', 'exclude', part)),
  ];
}

interface Before {
  readonly was: HeldValueSet;
  readonly before: Composition;
}

interface After {
  readonly is: HeldValueSet;
  readonly after: Composition;
}

/** Codes that one of them lists, unless the other is known to have them in another way. */
function compareStatedCodes({ was, before }: Before, { is, after }: After): readonly Change[] {
  const has = ({ side, url }: HeldValueSet, code: ValueSetCode): boolean =>
    side.terminology.checkCode(url, code).result === 'in';
  const lacks = ({ side, url }: HeldValueSet, code: ValueSetCode): boolean =>
    side.terminology.checkCode(url, code).result === 'not-in';
  const only = (one: Codes, other: Codes) =>
    [...one.entries()].flatMap(([key, code]) => (other.has(key) ? [] : [code]));
  const removed = [
    ...only(before.codes, after.codes).filter((code) => !has(is, code)),
    ...only(after.excludedCodes, before.excludedCodes).filter((code) => !lacks(was, code)),
  ];
  const added = [
    ...only(after.codes, before.codes).filter((code) => !has(was, code)),
    ...only(before.excludedCodes, after.excludedCodes).filter((code) => !lacks(is, code)),
  ];
  return [
    ...removed.flatMap((code) => reportCode(code, undefined)),
    ...added.flatMap((code) => reportCode(undefined, code)),
    ...compareListed(
      new Map([...before.codes].filter(([key]) => after.codes.has(key))),
      new Map([...after.codes].filter(([key]) => before.codes.has(key))),
    ),
  ];
}

function compareDesignations(was: Composition, is: Composition): readonly Change[] {
  return [...was.designations.keys()]
    .filter((key) => is.designations.has(key))
    .filter((key) => !isSameValue(was.designations.get(key), is.designations.get(key)))
    .map((key) =>
      toChange(
        'content-text-changed',
        { element: '', aspect: `designation of ${key}` },
        {
          was: toStated(was.designations.get(key)),
          is: toStated(is.designations.get(key)),
          words: { what: `designation of the code ${key}` },
        },
      ),
    );
}
