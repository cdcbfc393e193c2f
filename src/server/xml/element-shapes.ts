import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';

/** What the definitions say of an element, as far as its form in JSON and XML depends on it. */
export interface ElementShape {
  /** Place in the order that XML demands. */
  readonly order: number;
  readonly repeats: boolean;
  /** Where its own elements are defined: a type such as `HumanName` or a path such as `Patient.contact`. */
  readonly content: string;
}

/** The elements below a type or a path, by the names that stand in an instance (`deceasedBoolean`). */
export type ElementShapes = (content: string) => ReadonlyMap<string, ElementShape>;

/** Reads shapes from snapshots when they are first asked for. An unknown type has no elements. */
export function createElementShapes(find: (type: string) => StructureDefinition | undefined): ElementShapes {
  const known = new Map<string, ReadonlyMap<string, ElementShape>>();
  return (content) => {
    const shapes = known.get(content) ?? readShapes(content, find(content.split('.')[0] ?? content));
    known.set(content, shapes);
    return shapes;
  };
}

function readShapes(
  content: string,
  structure: StructureDefinition | undefined,
): ReadonlyMap<string, ElementShape> {
  const elements = structure?.snapshot?.element ?? [];
  const depth = content.split('.').length + 1;
  const children = elements.filter(
    ({ path }) => path.startsWith(`${content}.`) && path.split('.').length === depth,
  );
  return new Map(children.flatMap((element, order) => toShapes(element, order)));
}

function toShapes(element: ElementDefinition, order: number): readonly (readonly [string, ElementShape])[] {
  const name = element.path.slice(element.path.lastIndexOf('.') + 1);
  const repeats = element.max !== '0' && element.max !== '1';
  const codes = (element.type ?? []).map(({ code }) => code ?? 'string');
  if (!name.endsWith('[x]')) return [[name, { order, repeats, content: toContent(element, codes) }]];
  const stem = name.slice(0, -3);
  return codes.map((code) => [
    stem + code.charAt(0).toUpperCase() + code.slice(1),
    { order, repeats, content: code },
  ]);
}

function toContent(element: ElementDefinition, codes: readonly string[]): string {
  if (element.contentReference !== undefined) return element.contentReference.replace(/^.*#/, '');
  const [code = 'string'] = codes;
  return code === 'BackboneElement' || code === 'Element' ? element.path : code;
}
