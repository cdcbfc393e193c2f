import type { JsonObject } from '../definitions/core/json.js';
import { isJsonObject } from '../definitions/is-definition-resource.js';
import type { Change } from '../model/comparison.js';
import { toChange } from './change.js';
import type { ChangeRuleId } from './change-rules.js';
import { isSameValue, toKey, toStated } from './stated.js';

/** Members that are for people, wherever they stand. */
const texts = new Set([
  'description',
  'documentation',
  'comment',
  'title',
  'short',
  'requirements',
  'purpose',
  'copyright',
  'publisher',
  'contact',
  'date',
  'display',
]);
/** What tells the items of a list apart, the best first. */
const identities = ['name', 'code', 'url', 'value', 'mode', 'type', 'linkId', 'id', 'path', 'reference'];

/**
 * Compares definitions of which nothing more is known, member by member: what is gone or other may be counted on, what
 * is new may not. Items of a list are found by what identifies them, whatever their order.
 */
export function compareContent(was: JsonObject, is: JsonObject, known: readonly string[]): readonly Change[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => compareValues(name, was[name], is[name]));
}

function compareValues(path: string, was: unknown, is: unknown): readonly Change[] {
  if (isSameValue(was, is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) return compareLists(path, was, is);
  if (isJsonObject(was) && isJsonObject(is) && !isText(path)) return compareMembers(path, was, is);
  const values = { was: toStated(was), is: toStated(is) };
  return [toChange(findRule(path, was, is), { element: '', aspect: path }, values)];
}

function compareMembers(path: string, was: JsonObject, is: JsonObject): readonly Change[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => compareValues(`${path}.${name}`, was[name], is[name]));
}

function compareLists(path: string, was: readonly unknown[], is: readonly unknown[]): readonly Change[] {
  const [before, after] = [identify(was), identify(is)];
  if (isSameValue([...before.keys()].toSorted(), [...after.keys()].toSorted()) && areSame(before, after))
    return [];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    compareValues(`${path}[${key}]`, before.get(key), after.get(key)),
  );
}

function areSame(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  return [...before].every(([key, value]) => isSameValue(value, after.get(key)));
}

function identify(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const identified = new Map<string, unknown>();
  for (const item of items) {
    const key = identityOf(item);
    const count = [...identified.keys()].filter((each) => each === key || each.startsWith(`${key} #`)).length;
    identified.set(count === 0 ? key : `${key} #${count + 1}`, item);
  }
  return identified;
}

function identityOf(item: unknown): string {
  if (!isJsonObject(item)) return typeof item === 'string' ? item : toKey(item);
  const name = identities.find((each) => typeof item[each] === 'string');
  const use = typeof item['use'] === 'string' ? `${item['use']} ` : '';
  return name === undefined ? toKey(item) : use + String(item[name]);
}

function isText(path: string): boolean {
  return texts.has(path.slice(path.lastIndexOf('.') + 1).replace(/\[.*$/, ''));
}

function findRule(path: string, was: unknown, is: unknown): ChangeRuleId {
  if (isText(path)) return 'content-text-changed';
  if (was === undefined) return 'content-added';
  if (is === undefined) return 'content-removed';
  if (was === true && is === false) return 'ability-withdrawn';
  return was === false && is === true ? 'ability-granted' : 'content-changed';
}
