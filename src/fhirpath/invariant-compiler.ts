import type { ElementNode } from '../fhir/element-node.js';

/** What a reference leads to, as far as it is known. */
export interface Followed {
  /** The resource, where it is at hand. The types of its elements are known. */
  readonly target: ElementNode | undefined;
  /** Its type, which a URL may name where the resource itself is not at hand. */
  readonly type: string | undefined;
  /** What is to be followed, in words for a reason, such as `the reference "Patient/1"`. */
  readonly name: string;
}

/** What an invariant may ask for beyond the elements that it is given. */
export interface InvariantScope {
  /** The plain JSON value of an element, for what works on JSON. Made when it is asked for. */
  readonly toJson: (node: ElementNode) => unknown;
  /** The element that `toJson` made that object of. */
  readonly fromJson: (json: object) => ElementNode | undefined;
  /** Follows a Reference, or a URL in it or in the element `from`. */
  readonly follow: (reference: ElementNode | string, from: ElementNode) => Followed;
}

/**
 * An invariant's expression, ready to be evaluated on an element: true where it holds. The types of the
 * elements below must be known (`typeCode`, `definitionPath`). Throws `InvariantNotEvaluable` where it
 * cannot be evaluated.
 */
export type Invariant = (element: ElementNode, scope: InvariantScope) => boolean;

/** Makes expressions evaluable. `path` is the path of the element's definition, such as `Patient.contact`. */
export interface InvariantCompiler {
  compile(expression: string, path: string): Invariant;
}

/** The expression uses what cannot be evaluated here; the message says what. */
export class InvariantNotEvaluable extends Error {}

/** The resource that a reference leads to. Throws where it is not at hand. */
export function targetOf({ target, name }: Followed): ElementNode {
  if (target === undefined) throw new InvariantNotEvaluable(`${name} leads to nothing that is at hand`);
  return target;
}
