import { findChild, findChildValue, type ElementNode } from '../fhir/element-node.js';

/**
 * What a resource holds other resources by: those of a Bundle by the fullUrl of their entry, contained ones by `#`
 * and their id. Kept for one validation, so that each resource is looked through once in it. A weak map beside the
 * elements would keep all of them from the young collector.
 */
export type ResourceIndexes = Map<ElementNode, ReadonlyMap<string, ElementNode>>;

/**
 * The resource that a reference points to, where it lies in the same text: a contained one (`#id`), or one in a
 * Bundle around the reference (https://hl7.org/fhir/STU3/bundle.html#references). `from` is any element of the
 * resource that refers.
 */
export function findReferenced(
  reference: string,
  from: ElementNode,
  indexes: ResourceIndexes,
): ElementNode | undefined {
  if (reference.startsWith('#')) return indexOf(outermostResource(from), indexes).get(reference);
  const url = reference.replace(/\/_history\/[^/]+$/, '');
  for (let at: ElementNode | undefined = from; at !== undefined; at = at.parent) {
    const bundle: ElementNode | undefined = at.name === 'entry' ? at.parent : undefined;
    if (bundle?.resourceType !== 'Bundle') continue;
    const found = indexOf(bundle, indexes).get(toAbsolute(url, findChildValue(at, 'fullUrl')));
    if (found !== undefined) return found;
  }
  return undefined;
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

function indexOf(holder: ElementNode, indexes: ResourceIndexes): ReadonlyMap<string, ElementNode> {
  const known = indexes.get(holder);
  if (known !== undefined) return known;
  const index = new Map<string, ElementNode>();
  for (const child of holder.children) {
    const key = keyOf(child);
    const resource = child.name === 'entry' ? findChild(child, 'resource') : child;
    if (key !== undefined && resource !== undefined && !index.has(key)) index.set(key, resource);
  }
  indexes.set(holder, index);
  return index;
}

function keyOf(child: ElementNode): string | undefined {
  if (child.name === 'entry') return findChildValue(child, 'fullUrl');
  const id = child.name === 'contained' ? findChildValue(child, 'id') : undefined;
  return id === undefined ? undefined : `#${id}`;
}
