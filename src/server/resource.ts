import { ExactNumber } from '../fhir/exact-json.js';

/** https://hl7.org/fhir/STU3/resource.html#Meta, as far as the server reads and writes it. */
interface ResourceMeta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly [element: string]: unknown;
}

/** A FHIR resource in its JSON form. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: ResourceMeta;
  readonly [element: string]: unknown;
}

/** A resource that the server holds: it has an id and a version. */
export interface StoredResource extends Resource {
  readonly id: string;
  readonly meta: ResourceMeta & { readonly versionId: string; readonly lastUpdated: string };
}

/** Whether a value is a JSON object (not an array, not null and not a number that keeps its text). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}

/** Whether a value is a JSON object that names a resource type. */
export function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value['resourceType'] === 'string' && value['resourceType'] !== '';
}

/**
 * All values at a dotted path such as `name.given`, through arrays. Absent elements give no value; nulls in
 * arrays of primitives (https://hl7.org/fhir/STU3/json.html#primitive) are passed over.
 */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let current: readonly unknown[] = [value];
  for (const name of path.split('.')) {
    current = current.flatMap((item) => (isObject(item) ? [item[name]].flat() : []));
  }
  return current.filter((item) => item !== undefined && item !== null);
}

/** The strings among `valuesAt`. */
export function stringsAt(value: unknown, path: string): readonly string[] {
  return valuesAt(value, path).filter((item) => typeof item === 'string');
}
