import { hasMembers, type SeedRecord } from './seed-record.js';

/**
 * The keys, among the known ones, that a resource names: in references, and in the URLs of attachments, which lead to
 * a Binary. Each once, in the order of the resource.
 */
export function listKeys(resource: SeedRecord, isKnown: (key: string) => boolean): readonly string[] {
  const found = new Set<string>();
  visit(resource, found, isKnown);
  return [...found];
}

function visit(value: unknown, found: Set<string>, isKnown: (key: string) => boolean): void {
  if (Array.isArray(value)) for (const item of value) visit(item, found, isKnown);
  if (!hasMembers(value)) return;
  for (const [name, child] of Object.entries(value)) {
    if (isPointer(name, child) && isKnown(child)) found.add(child);
    else visit(child, found, isKnown);
  }
}

/** What stands in the place of a reference. */
export type Replacement = { readonly reference: string } | { readonly display: string };

/**
 * The resource with other references. Where no record can be named, a Reference tells in words what it would lead to
 * (https://hl7.org/fhir/STU3/references.html#Reference), in its own words if it has some; `replace` gives nothing for
 * what stays as it is. The URL of an attachment has no words: it stays where no record can be named.
 */
export function rewriteReferences<T>(value: T, replace: (key: string) => Replacement | undefined): T;
export function rewriteReferences(
  value: unknown,
  replace: (key: string) => Replacement | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => rewriteReferences(item, replace));
  if (!hasMembers(value)) return value;
  const { reference, display, ...others } = value;
  const instead = typeof reference === 'string' ? replace(reference) : undefined;
  if (instead !== undefined && 'display' in instead) {
    return { ...others, display: display ?? instead.display };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const other = isPointer(name, child) ? replace(child) : undefined;
      return [
        name,
        other !== undefined && 'reference' in other ? other.reference : rewriteReferences(child, replace),
      ];
    }),
  );
}

function isPointer(name: string, value: unknown): value is string {
  return (name === 'reference' || name === 'url') && typeof value === 'string';
}
