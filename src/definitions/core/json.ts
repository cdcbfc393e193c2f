import { isJsonObject } from '../is-definition-resource.js';

/** A JSON object as published, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The named members that are present, in the order in which they are named. */
export function pickMembers(source: JsonObject, names: readonly string[]): JsonObject {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (source[name] !== undefined) picked[name] = source[name];
  return picked;
}

/** The objects of a member that should be a list of objects; none where it is absent. */
export function listObjects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A member that is left out where it would hold an empty list. */
export function listMember(name: string, items: readonly unknown[]): JsonObject {
  return items.length === 0 ? {} : { [name]: items };
}
