import { findChild, findChildren, findChildValue, type ElementNode } from '../fhir/element-node.js';

/** The innermost entry of a Bundle around an element, itself included. */
export function findEntryAround(node: ElementNode): ElementNode | undefined {
  for (let at: ElementNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.name === 'entry' && at.parent?.resourceType === 'Bundle') return at;
  }
  return undefined;
}

/** What a Bundle says it is for, such as `message`. */
export function typeOfBundle(bundle: ElementNode): string | undefined {
  return findChildValue(bundle, 'type');
}

/** The entries of a Bundle, in order. */
export function entriesOf(bundle: ElementNode): readonly ElementNode[] {
  return findChildren(bundle, 'entry');
}

/** The type of an entry's resource; undefined where it has none, or one of no type. */
export function typeOfEntry(entry: ElementNode): string | undefined {
  return findChild(entry, 'resource')?.resourceType;
}

/** What an entry of a transaction or batch asks for, such as `POST`. */
export function methodOf(entry: ElementNode): string | undefined {
  const request = findChild(entry, 'request');
  return request === undefined ? undefined : findChildValue(request, 'method');
}
