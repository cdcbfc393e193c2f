import type { ElementDefinition } from '../../fhir/definition-resources.js';

/**
 * Gives every element the id that R4 tools expect: its path, with `:sliceName` after each sliced step
 * (https://hl7.org/fhir/R4/elementdefinition.html#id). STU3's own ids may differ, as in
 * `Quantity:simplequantity.value`. A slice name on the root is dropped.
 */
export function regenerateElementIds(elements: readonly ElementDefinition[]): readonly ElementDefinition[] {
  const latest = new Map<string, string>();
  return elements.map((element) => {
    const { sliceName, ...rest } = element;
    const end = element.path.lastIndexOf('.');
    if (end < 0) {
      latest.clear();
      latest.set(element.path, element.path);
      return { ...rest, id: element.path };
    }
    const slice = sliceName === undefined ? '' : `:${sliceName}`;
    const id = `${findParentId(latest, element.path)}${element.path.slice(end)}${slice}`;
    forgetBelow(latest, element.path);
    latest.set(element.path, id);
    return { ...element, id };
  });
}

/** A differential may pass over elements on its way down: what is nearest above counts. */
function findParentId(latest: ReadonlyMap<string, string>, path: string): string {
  const parent = path.slice(0, path.lastIndexOf('.'));
  for (let above = parent; above !== ''; above = above.slice(0, Math.max(0, above.lastIndexOf('.')))) {
    const id = latest.get(above);
    if (id !== undefined) return id + parent.slice(above.length);
  }
  return parent;
}

function forgetBelow(latest: Map<string, string>, path: string): void {
  for (const other of latest.keys()) if (other.startsWith(`${path}.`)) latest.delete(other);
}
