import type { ElementNode } from '../fhir/element-node.js';

/** The plain JSON value of an element, for what works on JSON. Made when it is asked for. */
export type ToJson = (node: ElementNode) => unknown;

/**
 * An invariant's expression, ready to be evaluated on an element: true where it holds. The types of the
 * elements below must be known (`typeCode`, `definitionPath`). Throws `InvariantNotEvaluable` where it
 * cannot be evaluated.
 */
export type Invariant = (element: ElementNode, toJson: ToJson) => boolean;

/** Makes expressions evaluable. `path` is the path of the element's definition, such as `Patient.contact`. */
export interface InvariantCompiler {
  compile(expression: string, path: string): Invariant;
}

/** The expression uses what cannot be evaluated here; the message says what. */
export class InvariantNotEvaluable extends Error {}
