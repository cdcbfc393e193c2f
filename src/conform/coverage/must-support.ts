import type { DefinitionStore } from '../../definitions/definition-store.js';
import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { ElementDefinition } from '../../fhir/definition-resources.js';
import type { ElementFacts } from '../../validator/element-facts.js';
import { createFactSource, isTypedName } from '../../validator/fact-source.js';

/** An element that a profile marks as must-support, and whether a resource has it. */
export interface MustSupportElement {
  readonly profile: string;
  /** Id in the snapshot, such as `Observation.category:VSCat.coding`. */
  readonly element: string;
  /** What the profile calls it in words. */
  readonly label: string;
  readonly isThere: boolean;
}

/** The elements that these profiles mark as must-support, each with whether the resource has it. */
export type FindMustSupport = (
  resource: ElementNode,
  profiles: readonly string[],
) => readonly MustSupportElement[];

/** One marked element, with the elements that lead to it from below the root. */
interface Marked {
  readonly element: string;
  readonly label: string;
  readonly way: readonly ElementFacts[];
}

/** Looks must-support elements up in the profiles of a store; the elements of each profile are listed once. */
export function createMustSupport(store: DefinitionStore): FindMustSupport {
  const source = createFactSource(store);
  const known = new Map<string, readonly Marked[]>();

  function listOnce(profile: string): readonly Marked[] {
    const listed = known.get(profile) ?? list(profile);
    known.set(profile, listed);
    return listed;
  }

  function list(profile: string): readonly Marked[] {
    const structure = source.findStructure(profile);
    if (structure === undefined || structure === 'no-elements') return [];
    const words = toWords(source.findElements(profile) ?? []);
    return listMarked(structure.root).map((way) => {
      const element = way.at(-1)?.id ?? '';
      return { element, label: words.get(element) ?? '', way };
    });
  }

  return (resource, profiles) =>
    profiles.flatMap((profile) =>
      listOnce(profile).map(({ element, label, way }) => ({
        profile,
        element,
        label,
        isThere: follow(resource, way).length > 0,
      })),
    );
}

function toWords(elements: readonly ElementDefinition[]): ReadonlyMap<string, string> {
  return new Map(
    elements.map(({ id, path, short }) => [id ?? path, short ?? '']),
  );
}

function listMarked(root: ElementFacts, before: readonly ElementFacts[] = []): readonly (readonly ElementFacts[])[] {
  return root.children.flatMap((child) =>
    [child, ...child.slices].flatMap((each) => {
      const way = [...before, each];
      return [...(each.mustSupport && each.max > 0 ? [way] : []), ...listMarked(each, way)];
    }),
  );
}

function follow(resource: ElementNode, way: readonly ElementFacts[]): readonly ElementNode[] {
  return way.reduce<readonly ElementNode[]>(
    (nodes, facts) => nodes.flatMap(({ children }) => children.filter((child) => isOf(child, facts))),
    [resource],
  );
}

/** A member of a slice is an extension with the slice's url, or has none but the slice's fixed values. */
function isOf(node: ElementNode, facts: ElementFacts): boolean {
  if (node.name !== facts.stem && !isTypedName(facts, node.name)) return false;
  if (facts.sliceName === undefined) return true;
  const [extension] = facts.types.flatMap(({ profiles }) => profiles);
  return facts.stem === 'extension' && extension !== undefined
    ? findChildValue(node, 'url') === extension
    : hasFixedValues(node, facts);
}

function hasFixedValues(node: ElementNode, facts: ElementFacts): boolean {
  const expected = facts.fixed?.value;
  if (typeof expected === 'string' && node.value !== expected) return false;
  return facts.children.every((child) => {
    const found = node.children.filter(({ name }) => name === child.stem);
    return found.every((each) => hasFixedValues(each, child));
  });
}
