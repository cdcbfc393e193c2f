import { isJsonObject } from '../definitions/is-definition-resource.js';
import type { Stated } from '../model/comparison.js';

/** Whether two values are the same, whatever the order of an object's members; lists compare in order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return toKey(a) === toKey(b);
}

/** A text that is the same for the same value, whatever the order of an object's members. */
export function toKey(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sortMembers(value));
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sortMembers(member)]),
  );
}

/** A JSON value as something that a definition states; `null` and what JSON does not know become nothing. */
export function toStated(value: unknown): Stated {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toStated);
  if (!isJsonObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toStated(member)]));
}

/** The texts in a member that is a text or a list of texts. */
export function listTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

/** The member as a text; undefined where it is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
