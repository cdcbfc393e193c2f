/** Where an expression is evaluated: the element's JSON form and those of the resources around it. */
export interface InvariantScope {
  readonly element: unknown;
  /** `%resource`: the resource that the element is in. */
  readonly resource: unknown;
  /** `%rootResource`: the outermost one, where `%resource` is contained. */
  readonly rootResource: unknown;
}

/** An invariant's expression, ready to be evaluated. Throws `InvariantNotEvaluable` where it cannot be. */
export type Invariant = (scope: InvariantScope) => boolean;

/** Makes expressions evaluable. `path` is the element's path, such as `Patient.contact`; it tells the types of choices. */
export interface InvariantCompiler {
  compile(expression: string, path: string): Invariant;
}

/** The expression uses what cannot be evaluated here; the message says what. */
export class InvariantNotEvaluable extends Error {}
