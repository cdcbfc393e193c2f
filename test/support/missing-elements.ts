import { isDeepStrictEqual } from 'node:util';
import type { ElementDefinition, StructureDefinition } from '../../src/fhir/definition-resources.js';

type Elements = readonly ElementDefinition[];

/** Values of an element whose definition has this id: where a search for values below it begins. */
interface Root {
  readonly id: string;
  readonly values: readonly unknown[];
}

/**
 * The ids of the elements that a differential names and allows, and that no value has. The values are of the defined
 * type: resources, extensions. Slices are told apart by their fixed values, extensions by their URL.
 */
export function findMissingElements(
  definition: StructureDefinition,
  values: readonly unknown[],
): readonly string[] {
  const elements = definition.differential?.element ?? [];
  const ruledOut = elements.filter(({ max }) => max === '0').map(idOf);
  const root = { id: definition.type, values };
  return elements
    .map(idOf)
    .filter((id) => !ruledOut.some((other) => id === other || isBelow(other, id)))
    .filter((id) => findValues(elements, id, root).length === 0);
}

function findValues(elements: Elements, id: string, root: Root): readonly unknown[] {
  if (id === root.id) return root.values;
  const dot = id.lastIndexOf('.');
  if (dot < 0) return [];
  const [name = '', slice] = id.slice(dot + 1).split(':');
  const children = findValues(elements, id.slice(0, dot), root).flatMap((parent) => childrenOf(parent, name));
  return slice === undefined ? children : children.filter((child) => isOfSlice(elements, id, child));
}

/** The repetitions of a child; of a primitive its values and what stands beside them, such as its extensions. */
function childrenOf(parent: unknown, name: string): readonly unknown[] {
  if (typeof parent !== 'object' || parent === null) return [];
  const stem = name.replace('[x]', '');
  const isChild = (key: string): boolean =>
    stem === name ? key === name : key.startsWith(stem) && /^[A-Z]/.test(key.slice(stem.length));
  return Object.entries(parent)
    .filter(([key]) => isChild(key.replace(/^_/, '')))
    .flatMap(([, value]: [string, unknown]): readonly unknown[] => (Array.isArray(value) ? value : [value]));
}

function isOfSlice(elements: Elements, id: string, value: unknown): boolean {
  const profile = elements.find((element) => element.id === id)?.type?.[0]?.profile;
  if (profile !== undefined) return childrenOf(value, 'url').includes(profile);
  return elements
    .filter((element) => isBelow(id, idOf(element)))
    .every((element) => {
      const fixed = fixedValueOf(element);
      if (fixed === undefined) return true;
      const found = findValues(elements, idOf(element), { id, values: [value] });
      return found.some((one) => isDeepStrictEqual(one, fixed));
    });
}

function fixedValueOf(element: ElementDefinition): unknown {
  return Object.entries(element).find(([key]) => key.startsWith('fixed'))?.[1];
}

const idOf = ({ id, path }: ElementDefinition): string => id ?? path;

const isBelow = (ancestor: string, id: string): boolean => id.startsWith(`${ancestor}.`);
