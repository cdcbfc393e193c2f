import type { Path, PathSegment } from '../model/path.js';

/**
 * How an element's own value was written: as a JSON string, number, boolean or object, as text where
 * the format has text only (XML), or as XHTML. `array` is a JSON array that stands directly in another. `none` is an element without a value of its own: any
 * XML element without a `value` attribute, and in JSON one that has only a `_companion` or is null.
 */
export type ValueForm = 'string' | 'number' | 'boolean' | 'object' | 'text' | 'xhtml' | 'array' | 'none';

/**
 * One element of a resource, the same for JSON and XML. A repeating element is one node for each
 * repetition; a JSON primitive and its `_companion` are one node. Values are kept as they were
 * written (`1.50` stays `1.50`).
 */
export class ElementNode {
  /** The name as written, such as `valueQuantity`; the type for the root. */
  readonly name: string;
  readonly parent: ElementNode | undefined;
  /** Position among the siblings of the same name, from 0. */
  readonly index: number;
  /** Offset in the source text of the element's name, or of its own value where it stands in a JSON array. */
  offset: number;
  /** The value's text. For `xhtml` the serialised `div`. */
  value: string | undefined = undefined;
  form: ValueForm = 'none';
  /** True where the element stands in a JSON array. Always false in XML, where nothing tells. */
  inArray = false;
  /** True of the first of several elements of one name in XML. */
  isRepeated = false;
  /** Set on nodes that are resources: the root, contained resources, entries of Bundles. */
  resourceType: string | undefined = undefined;
  /** True where XML has an attribute (`id`, and `url` of extensions). */
  isAttribute = false;
  /** True where a JSON `_companion` was merged into this node. */
  hasCompanion = false;
  /**
   * True where a walk found a form that the type of the element does not have. Its value, and the elements below it but
   * for those of a companion, are gone then: nobody should judge by them.
   */
  isMisshapen = false;
  /** The type's name, once the element was met in a walk. */
  typeCode: string | undefined = undefined;
  /** The path of its definition in the core, such as `Identifier.use`, once the element was met in a walk. */
  definitionPath: string | undefined = undefined;
  /** Elements in the order of the text. Attributes of XML (`id`, `url`) are elements here. */
  children: ElementNode[] = [];

  constructor(name: string, parent: ElementNode | undefined, index: number, offset: number) {
    this.name = name;
    this.parent = parent;
    this.index = index;
    this.offset = offset;
  }
}

/** The first child of that name. */
export function findChild(node: ElementNode, name: string): ElementNode | undefined {
  for (const child of node.children) if (child.name === name) return child;
  return undefined;
}

/** All children of that name, in order. */
export function findChildren(node: ElementNode, name: string): readonly ElementNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the first child of that name, as written. */
export function findChildValue(node: ElementNode, name: string): string | undefined {
  return findChild(node, name)?.value;
}

/** The root of the resource that a node belongs to. */
export function rootOf(node: ElementNode): ElementNode {
  let current = node;
  while (current.parent !== undefined) current = current.parent;
  return current;
}

/** Where a node stands, from its root down. An index is given where the element repeats here. */
export function pathOf(node: ElementNode): Path {
  const segments: PathSegment[] = [];
  for (let current: ElementNode | undefined = node; current !== undefined; current = current.parent) {
    segments.push(toSegment(current));
  }
  return segments.reverse();
}

function toSegment(node: ElementNode): PathSegment {
  if (node.parent === undefined) return { name: node.resourceType ?? node.name };
  const repeats = node.inArray || node.index > 0 || node.isRepeated;
  return repeats ? { name: node.name, index: node.index } : { name: node.name };
}
