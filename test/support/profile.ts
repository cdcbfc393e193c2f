import type { ElementDefinition, StructureDefinition } from '../../src/fhir/definition-resources.js';

/** Where the definitions of tests live. */
export const exampleRoot = 'https://example.org/StructureDefinition/';

/** An element of a test's snapshot; its id follows from path and slice where it is not given. */
export type ElementSketch = Omit<ElementDefinition, 'path'> & { readonly path: string };

/**
 * A profile whose snapshot has its root and the elements given, which is all that a test is about: a real snapshot
 * would repeat the rest of the type.
 */
export function profileOf(
  type: string,
  elements: readonly ElementSketch[],
  more: Partial<StructureDefinition> & { readonly root?: Partial<ElementDefinition> } = {},
): StructureDefinition {
  const { root = {}, ...members } = more;
  return {
    resourceType: 'StructureDefinition',
    url: `${exampleRoot}${type}`,
    name: type,
    status: 'active',
    kind: /^[A-Z].*/.test(type) && !dataTypes.has(type) ? 'resource' : 'complex-type',
    abstract: false,
    type,
    baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
    derivation: 'constraint',
    snapshot: {
      element: [
        { path: type, ...root },
        ...withParents(type, elements).map((each) => ({ id: toId(each), ...each })),
      ],
    },
    ...members,
  };
}

const dataTypes = new Set([
  'Extension',
  'Identifier',
  'HumanName',
  'Quantity',
  'Coding',
  'CodeableConcept',
  'Address',
]);

/** Adds the elements between the root and an element, which a snapshot always has. */
function withParents(type: string, elements: readonly ElementSketch[]): readonly ElementSketch[] {
  const known = new Set([type]);
  return elements.flatMap((element) => {
    const missing: ElementSketch[] = [];
    const names = element.path.split('.');
    for (let length = 2; length < names.length; length++) {
      const path = names.slice(0, length).join('.');
      if (!known.has(path)) missing.push({ path });
      known.add(path);
    }
    known.add(element.path);
    return [...missing, element];
  });
}

function toId({ path, sliceName }: ElementSketch): string {
  return sliceName === undefined ? path : `${path}:${sliceName}`;
}

/** An extension with a value of one type. */
export function extensionOf(
  name: string,
  valueType: string,
  more: Partial<StructureDefinition> & { readonly elements?: readonly ElementSketch[] } = {},
): StructureDefinition {
  const { elements = [], ...members } = more;
  const url = `${exampleRoot}${name}`;
  return profileOf(
    'Extension',
    [
      { path: 'Extension.url', min: 1, max: '1', type: [{ code: 'uri' }], fixedUri: url },
      { path: 'Extension.value[x]', min: 0, max: '1', type: [{ code: valueType }] },
      ...elements,
    ],
    { url, name, ...members },
  );
}
