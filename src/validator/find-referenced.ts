import { findChild, findChildren, findChildValue, type ElementNode } from '../fhir/element-node.js';

/**
 * Resources of Bundles by the fullUrl of their entry, so that each Bundle is looked through once in a validation.
 * A weak map beside the elements would keep all of them from the young collector.
 */
export type BundleIndexes = Map<ElementNode, ReadonlyMap<string, ElementNode>>;

/**
 * The resource that a reference points to, where it lies in the same text: a contained one (`#id`), or one in a
 * Bundle around the reference (https://hl7.org/fhir/STU3/bundle.html#references). `from` is any element of the
 * resource that refers.
 */
export function findReferenced(
  reference: string,
  from: ElementNode,
  indexes: BundleIndexes,
): ElementNode | undefined {
  if (reference.startsWith('#')) return findContained(reference.slice(1), from);
  const url = reference.replace(/\/_history\/[^/]+$/, '');
  for (let at: ElementNode | undefined = from; at !== undefined; at = at.parent) {
    const bundle: ElementNode | undefined = at.name === 'entry' ? at.parent : undefined;
    if (bundle?.resourceType !== 'Bundle') continue;
    const found = indexOf(bundle, indexes).get(toAbsolute(url, findChildValue(at, 'fullUrl')));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The contained resource with that id, seen from any element of the resource that contains it or of one beside it. */
export function findContained(id: string, from: ElementNode): ElementNode | undefined {
  return findChildren(outermostResource(from), 'contained').find(
    (resource) => findChildValue(resource, 'id') === id,
  );
}

/** The resource that a fragment refers into: the one around `node`, or that which contains it. */
export function outermostResource(node: ElementNode): ElementNode {
  let current = node;
  for (let at: ElementNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.resourceType === undefined) continue;
    current = at;
    if (at.name !== 'contained') break;
  }
  return current;
}

/** A relative reference starts at the server that the fullUrl of its own entry names. */
function toAbsolute(url: string, fullUrl: string | undefined): string {
  const base = /^(https?:\/\/.*\/)[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.exec(fullUrl ?? '')?.[1];
  return base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : base + url;
}

function indexOf(bundle: ElementNode, indexes: BundleIndexes): ReadonlyMap<string, ElementNode> {
  const known = indexes.get(bundle);
  if (known !== undefined) return known;
  const index = new Map<string, ElementNode>();
  for (const entry of findChildren(bundle, 'entry')) {
    const url = findChildValue(entry, 'fullUrl');
    const resource = findChild(entry, 'resource');
    if (url !== undefined && resource !== undefined && !index.has(url)) index.set(url, resource);
  }
  indexes.set(bundle, index);
  return index;
}
