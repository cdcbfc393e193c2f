import { ExactNumber } from '../../fhir/exact-json.js';

/** A resource that is to be loaded into a target. */
export interface SeedRecord {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** `[type]/[id]` as references write it: what a record is called before the target has given it an id of its own. */
export function toKey({ resourceType, id }: SeedRecord): string {
  return `${resourceType}/${id}`;
}

/** The resource type of a key or of a place on the target. */
export function toType(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** The id in a key or in a place on the target. */
export function toId(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Whether a value has members; a number that keeps its text has none. */
export function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
