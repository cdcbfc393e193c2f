import type { ElementDefinition, StructureDefinition } from '../fhir/definition-resources.js';

/**
 * The elements of a differential with those that it passes over on its way down: the root, the parents of what it
 * names, and the element that a slice slices. What is added says nothing; with it the list can be read like a
 * snapshot of which only the profile's own words are left.
 */
export function completeDifferential(
  structure: StructureDefinition,
): readonly ElementDefinition[] | undefined {
  const elements = structure.differential?.element ?? [];
  if (elements.length === 0) return undefined;
  const known = new Set<string>();
  return elements.flatMap((element): readonly ElementDefinition[] => {
    const missing = ancestorsOf(element).filter(({ id }) => !known.has(id));
    for (const { id } of missing) known.add(id);
    known.add(element.id ?? element.path);
    return [...missing, element];
  });
}

type Ancestor = ElementDefinition & { readonly id: string };

/** What must stand before an element, outermost first. An id has a part for each part of the path. */
function ancestorsOf({ id, path, sliceName }: ElementDefinition): readonly Ancestor[] {
  const names = path.split('.');
  const parts = (id ?? path).split('.');
  if (parts.length !== names.length) return [];
  const found: Ancestor[] = [];
  for (let length = 1; length <= names.length; length++) {
    const place = { id: parts.slice(0, length).join('.'), path: names.slice(0, length).join('.') };
    const slice = /:(.*)$/.exec(parts[length - 1] ?? '')?.[1];
    const unsliced = place.id.slice(0, place.id.length - (slice === undefined ? 0 : slice.length + 1));
    // `value[x]:valueQuantity` under the path `valueQuantity` slices nothing: it is the choice, cut down.
    if (slice !== undefined && isSliceOf(unsliced, place.path))
      found.push({ id: unsliced, path: place.path });
    if (length < names.length) found.push(slice === undefined ? place : { ...place, sliceName: slice });
  }
  return sliceName === undefined || id !== undefined ? found : [...found, { id: path, path }];
}

function isSliceOf(id: string, path: string): boolean {
  return id.slice(id.lastIndexOf('.') + 1) === path.slice(path.lastIndexOf('.') + 1);
}
