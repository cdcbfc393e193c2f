import { findChildren, type ElementNode } from '../fhir/element-node.js';

/** A code in a resource, with the element that it stands in. */
export interface CodedNode {
  /** The Coding or Quantity, or the element itself where it is a primitive. */
  readonly node: ElementNode;
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly code: string;
}

export type CodesOf = (node: ElementNode) => readonly CodedNode[];

/** The types that are a Quantity with further rules. */
export const quantityTypes = ['Quantity', 'Age', 'Count', 'Distance', 'Duration', 'Money'] as const;

/** How the codes of an element are found, by its type (https://hl7.org/fhir/STU3/terminologies.html#4.1). */
const codesByType: ReadonlyMap<string, CodesOf> = new Map<string, CodesOf>([
  ...['code', 'string', 'uri', 'id'].map((type) => [type, codesOfPrimitive] as const),
  ...['Coding', ...quantityTypes].map((type) => [type, codesOfCoding] as const),
  ['CodeableConcept', (node) => findChildren(node, 'coding').flatMap(codesOfCoding)],
]);

/** How the codes of an element of this type are found; undefined where the type has none. */
export function findCodesOf(typeCode: string | undefined): CodesOf | undefined {
  return codesByType.get(typeCode ?? '');
}

function codesOfPrimitive(node: ElementNode): readonly CodedNode[] {
  const { value, form } = node;
  const isWritten = value !== undefined && (form === 'string' || form === 'text');
  return isWritten ? [{ node, system: undefined, version: undefined, code: value }] : [];
}

function codesOfCoding(node: ElementNode): readonly CodedNode[] {
  const coded = readCoding(node);
  return coded === undefined ? [] : [coded];
}

/** What a Coding or a Quantity says of its code; undefined where it has none. */
export function readCoding(node: ElementNode): CodedNode | undefined {
  let system: string | undefined;
  let version: string | undefined;
  let code: string | undefined;
  for (const child of node.children) {
    if (child.name === 'code') code ??= child.value;
    else if (child.name === 'system') system ??= child.value;
    else if (child.name === 'version') version ??= child.value;
  }
  return code === undefined ? undefined : { node, system, version, code };
}
