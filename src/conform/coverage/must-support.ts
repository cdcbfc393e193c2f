import type { ElementNode } from '../../fhir/element-node.js';
import type { ElementDefinition } from '../../fhir/definition-resources.js';
import type { ElementFacts } from '../../validator/element-facts.js';
import { isTypedName, type FactSource } from '../../validator/fact-source.js';

/** An element that a profile marks as must-support, and whether a resource has it. */
export interface MustSupportElement {
  readonly profile: string;
  /** Id in the snapshot, such as `Observation.category:VSCat.coding`. */
  readonly element: string;
  /** What the profile calls it in words. */
  readonly label: string;
  readonly isThere: boolean;
}

/** Whether an element is in a slice of a profile, by the id of the slice, as the validator has sorted it. */
export type IsInSlice = (node: ElementNode, profile: string, slice: string) => boolean;

/** The elements that these profiles mark as must-support, each with whether the resource has it. */
export type FindMustSupport = (
  resource: ElementNode,
  profiles: readonly string[],
  isInSlice: IsInSlice,
) => readonly MustSupportElement[];

/** One marked element, with the elements that lead to it from below the root. */
interface Marked {
  readonly element: string;
  readonly label: string;
  /** Of the profile, without a version. */
  readonly url: string;
  readonly way: readonly ElementFacts[];
}

/** Looks must-support elements up in profiles; the elements of each are listed once. */
export function createMustSupport(source: FactSource): FindMustSupport {
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
      return { element, label: words.get(element) ?? '', url: structure.url, way };
    });
  }

  return (resource, profiles, isInSlice) =>
    profiles.flatMap((profile) =>
      listOnce(profile).map(({ element, label, url, way }) => ({
        profile,
        element,
        label,
        isThere: follow(resource, way, (node, slice) => isInSlice(node, url, slice)).length > 0,
      })),
    );
}

function toWords(elements: readonly ElementDefinition[]): ReadonlyMap<string, string> {
  return new Map(elements.map(({ id, path, short }) => [id ?? path, short ?? '']));
}

function listMarked(
  root: ElementFacts,
  before: readonly ElementFacts[] = [],
): readonly (readonly ElementFacts[])[] {
  return root.children.flatMap((child) =>
    [child, ...child.slices].flatMap((each) => {
      const way = [...before, each];
      return [...(each.mustSupport && each.max > 0 ? [way] : []), ...listMarked(each, way)];
    }),
  );
}

function follow(
  resource: ElementNode,
  way: readonly ElementFacts[],
  isInSlice: (node: ElementNode, slice: string) => boolean,
): readonly ElementNode[] {
  const isOf = (node: ElementNode, facts: ElementFacts): boolean =>
    (node.name === facts.stem || isTypedName(facts, node.name)) &&
    (facts.sliceName === undefined || isInSlice(node, facts.id));
  return way.reduce<readonly ElementNode[]>(
    (nodes, facts) => nodes.flatMap(({ children }) => children.filter((child) => isOf(child, facts))),
    [resource],
  );
}
