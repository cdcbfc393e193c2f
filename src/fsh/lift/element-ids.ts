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
    const parent = element.path.slice(0, end);
    const slice = sliceName === undefined ? '' : `:${sliceName}`;
    const id = `${latest.get(parent) ?? parent}${element.path.slice(end)}${slice}`;
    forgetBelow(latest, element.path);
    latest.set(element.path, id);
    return { ...element, id };
  });
}

function forgetBelow(latest: Map<string, string>, path: string): void {
  for (const other of latest.keys()) if (other.startsWith(`${path}.`)) latest.delete(other);
}
