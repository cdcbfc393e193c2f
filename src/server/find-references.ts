import { isObject } from './resource.js';

/** A Reference with where it stands. */
export interface FoundReference {
  readonly reference: string;
  /** FHIRPath of the element `reference`. */
  readonly expression: string;
}

/** Every Reference.reference of a resource, those of contained resources included. */
export function findReferences(value: unknown, path: string): readonly FoundReference[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findReferences(item, `${path}[${index}]`));
  }
  if (!isObject(value)) return [];
  const { reference } = value;
  const own = typeof reference === 'string' ? [{ reference, expression: `${path}.reference` }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, child]) => findReferences(child, `${path}.${name}`)),
  ];
}
