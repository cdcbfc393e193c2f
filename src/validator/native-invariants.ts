import { findChild, findChildren, findChildValue, type ElementNode } from '../fhir/element-node.js';
import type { FhirRelease } from '../fhir/release.js';
import { findReferenced, outermostResource } from './find-referenced.js';
import type { ValidationContext } from './validation-context.js';

/** An invariant of the core as code. True where it holds. */
export type NativeInvariant = (
  node: ElementNode,
  context: Pick<ValidationContext, 'resourceIndexes'>,
  release: FhirRelease,
) => boolean;

/**
 * The invariants that nearly every element carries, by key, written as code because they are most of
 * all evaluations. `ele-1`, `txt-1` and `txt-2` are rules of their own and always hold here.
 */
export const nativeInvariants: ReadonlyMap<string, NativeInvariant> = new Map<string, NativeInvariant>([
  ['ele-1', () => true],
  ['txt-1', () => true],
  ['txt-2', () => true],
  ['ext-1', (node) => hasNested(node) !== node.children.some((child) => /^value[A-Z]/.test(child.name))],
  ['dom-1', (node) => containedOf(node).every((resource) => findChild(resource, 'text') === undefined)],
  ['dom-2', (node) => containedOf(node).every((resource) => containedOf(resource).length === 0)],
  ['dom-3', isEveryContainedReferenced],
  ['dom-4', (node) => containedOf(node).every(hasNoVersion)],
  ['dom-6', (node) => findChild(findChild(node, 'text') ?? node, 'div') !== undefined],
  ['ref-1', isFragmentContained],
]);

function hasNested(node: ElementNode): boolean {
  return findChild(node, 'extension') !== undefined;
}

function containedOf(node: ElementNode): readonly ElementNode[] {
  return findChildren(node, 'contained');
}

function hasNoVersion(resource: ElementNode): boolean {
  const meta = findChild(resource, 'meta');
  return (
    meta === undefined ||
    (findChild(meta, 'versionId') === undefined && findChild(meta, 'lastUpdated') === undefined)
  );
}

/**
 * dom-3: a contained resource is referred to from somewhere in the resource, or itself refers to the
 * resource that contains it. R4 also counts canonicals, URIs and URLs.
 */
function isEveryContainedReferenced(
  node: ElementNode,
  _context: Pick<ValidationContext, 'resourceIndexes'>,
  release: FhirRelease,
): boolean {
  const contained = containedOf(node).filter((resource) => resource.resourceType !== undefined);
  if (contained.length === 0) return true;
  const fragments = new Set<string>();
  collectFragments(node, release === 'r4', fragments);
  if (fragments.has(anyFragment)) return true;
  return contained.every((resource) => {
    const id = findChildValue(resource, 'id');
    if (id === undefined) return hidesId(resource);
    return fragments.has(`#${id}`) || (release === 'r4' && refersToContainer(resource));
  });
}

/** What may be referred to by what is written in the wrong form, which is an issue of its own. */
const anyFragment = '';

function collectFragments(node: ElementNode, anyElement: boolean, into: Set<string>): void {
  for (const child of node.children) {
    if (child.value?.startsWith('#') === true && (anyElement || child.name === 'reference'))
      into.add(child.value);
    if (child.isMisshapen) into.add(anyFragment);
    collectFragments(child, anyElement, into);
  }
}

function refersToContainer(resource: ElementNode): boolean {
  return resource.children.some(
    (child) => (child.name === 'reference' && child.value === '#') || refersToContainer(child),
  );
}

/** ref-1: a reference to a contained resource names one that is there. */
function isFragmentContained(
  node: ElementNode,
  { resourceIndexes }: Pick<ValidationContext, 'resourceIndexes'>,
): boolean {
  const reference = findChildValue(node, 'reference');
  if (reference === undefined || !reference.startsWith('#') || reference === '#') return true;
  if (findReferenced(reference, node, resourceIndexes) !== undefined) return true;
  return containedOf(outermostResource(node)).some(hidesId);
}

/** What is written in the wrong form is an issue of its own, and may be what is meant. */
function hidesId(resource: ElementNode): boolean {
  return resource.isMisshapen || findChild(resource, 'id')?.isMisshapen === true;
}
