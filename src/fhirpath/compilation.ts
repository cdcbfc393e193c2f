import type { Expression } from './expression.js';
import type { Operand } from './operand.js';
import type { TypeHierarchy } from './type-hierarchy.js';

/** What the parts of an expression are compiled with. */
export interface Compilation {
  readonly types: TypeHierarchy;
  readonly compile: (expression: Expression) => Operand;
}
