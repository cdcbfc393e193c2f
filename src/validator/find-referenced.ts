import { findChild, findChildValue, type ElementNode } from '../fhir/element-node.js';
import type { ReferenceResolver } from './reference-resolver.js';

/**
 * What a resource holds other resources by: those of a Bundle by the fullUrl of their entry and by type and id,
 * contained ones by `#` and their id. Kept for one validation, so that each resource is looked through once in it. A
 * weak map beside the elements would keep all of them from the young collector.
 */
export type ResourceIndexes = Map<ElementNode, ReadonlyMap<string, readonly ElementNode[]>>;

/** Where a reference may lead to: the text that is validated, and what its caller finds elsewhere. */
export interface ReferenceScope {
  readonly resourceIndexes: ResourceIndexes;
  readonly resolve: ReferenceResolver | undefined;
}

/** The resource that a reference points to, in the same text or, by the caller's resolver, outside of it. */
export function findTarget(
  reference: string,
  from: ElementNode,
  { resourceIndexes, resolve }: ReferenceScope,
): ElementNode | undefined {
  const inside = findReferenced(reference, from, resourceIndexes);
  if (inside !== undefined || resolve === undefined || reference.startsWith('#')) return inside;
  const absolute = toAbsolute(reference, fullUrlAround(from));
  return resolve(absolute) ?? (absolute === reference ? undefined : resolve(reference));
}

/**
 * The resource that a reference points to, where it lies in the same text: a contained one (`#id`), the one around it
 * (`#`), or one in a Bundle around the reference (https://hl7.org/fhir/STU3/bundle.html#references). `from` is any
 * element of the resource that refers.
 */
export function findReferenced(
  reference: string,
  from: ElementNode,
  indexes: ResourceIndexes,
): ElementNode | undefined {
  const outermost = outermostResource(from);
  if (reference === '#') return outermost;
  if (reference.startsWith('#')) return indexOf(outermost, indexes).get(reference)?.[0];
  const { url, version } = splitVersion(reference);
  for (let at: ElementNode | undefined = from; at !== undefined; at = at.parent) {
    const bundle: ElementNode | undefined = at.name === 'entry' ? at.parent : undefined;
    if (bundle?.resourceType !== 'Bundle') continue;
    const found = findInBundle(url, findChildValue(at, 'fullUrl'), indexOf(bundle, indexes));
    const fitting = found.find((resource) => isOfVersion(resource, version));
    if (fitting !== undefined) return fitting;
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

/** The fullUrl of the innermost entry around an element. */
function fullUrlAround(node: ElementNode): string | undefined {
  for (let at: ElementNode | undefined = node; at !== undefined; at = at.parent) {
    if (at.name === 'entry' && at.parent?.resourceType === 'Bundle') return findChildValue(at, 'fullUrl');
  }
  return undefined;
}

/**
 * A relative reference starts at the server that the fullUrl of its own entry names. Where that names none, it can only
 * mean the one resource of that type and id in the Bundle.
 */
function findInBundle(
  url: string,
  fullUrl: string | undefined,
  index: ReadonlyMap<string, readonly ElementNode[]>,
): readonly ElementNode[] {
  if (isAbsolute(url) || baseOf(fullUrl) !== undefined) return index.get(toAbsolute(url, fullUrl)) ?? [];
  return index.get(url) ?? [];
}

function splitVersion(reference: string): { readonly url: string; readonly version: string | undefined } {
  const [, url = reference, version] = /^(.*)\/_history\/([^/]+)$/.exec(reference) ?? [];
  return { url, version };
}

/** A resource that does not say which version it is may be any. */
function isOfVersion(resource: ElementNode, version: string | undefined): boolean {
  const meta = version === undefined ? undefined : findChild(resource, 'meta');
  const own = meta === undefined ? undefined : findChildValue(meta, 'versionId');
  return own === undefined || own === version;
}

function toAbsolute(url: string, fullUrl: string | undefined): string {
  const base = baseOf(fullUrl);
  return base === undefined || isAbsolute(url) ? url : base + url;
}

function baseOf(fullUrl: string | undefined): string | undefined {
  return /^(https?:\/\/.*\/)[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.exec(fullUrl ?? '')?.[1];
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

function indexOf(holder: ElementNode, indexes: ResourceIndexes): ReadonlyMap<string, readonly ElementNode[]> {
  const known = indexes.get(holder);
  if (known !== undefined) return known;
  const index = new Map<string, ElementNode[]>();
  for (const child of holder.children) {
    const resource = child.name === 'entry' ? findChild(child, 'resource') : child;
    if (resource === undefined) continue;
    for (const key of keysOf(child, resource)) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [resource]);
      else others.push(resource);
    }
  }
  // Looked at once: there may be as many references as resources.
  for (const [key, found] of index) if (isAmbiguous(key, found)) index.delete(key);
  indexes.set(holder, index);
  return index;
}

/** Versions of one resource have one fullUrl; several resources of one type and id do not tell which is meant. */
function isAmbiguous(key: string, found: readonly ElementNode[]): boolean {
  if (found.length < 2 || key.startsWith('#') || isAbsolute(key)) return false;
  const urls = new Set(found.map((resource) => fullUrlAround(resource)));
  return urls.size > 1 || urls.has(undefined);
}

function keysOf(child: ElementNode, resource: ElementNode): readonly string[] {
  if (child.name !== 'entry' && child.name !== 'contained') return [];
  const id = findChildValue(resource, 'id');
  if (child.name === 'contained') return id === undefined ? [] : [`#${id}`];
  const fullUrl = findChildValue(child, 'fullUrl');
  const relative = id === undefined ? undefined : `${resource.resourceType ?? ''}/${id}`;
  return [fullUrl, relative].filter((key) => key !== undefined);
}
