import { compileExpression } from './compile-expression.js';
import { UnsupportedExpression } from './expression.js';
import { InvariantNotEvaluable, type Invariant, type InvariantCompiler } from './invariant-compiler.js';
import { readExpression } from './read-expression.js';
import type { TypeHierarchy } from './type-hierarchy.js';

/**
 * Compiles invariants to closures that work on elements. An expression beyond their subset of FHIRPath
 * goes to `fallback`; without one it is not evaluable.
 */
export function createInvariantCompiler(
  types: TypeHierarchy,
  fallback?: InvariantCompiler,
): InvariantCompiler {
  const invariants = new Map<string, Invariant | string>();
  return {
    compile: (expression, path) => {
      const invariant = invariants.get(expression) ?? compileInvariant(expression, types);
      invariants.set(expression, invariant);
      if (typeof invariant !== 'string') return invariant;
      return fallback?.compile(expression, path) ?? notEvaluable(invariant);
    },
  };
}

/**
 * An invariant of closures alone, or the reason why there is none. An expression holds where it yields
 * true or, as some of the specification's own rely on, a single thing that is no boolean
 * (https://hl7.org/fhir/STU3/fhirpath.html).
 */
export function compileInvariant(expression: string, types: TypeHierarchy): Invariant | string {
  try {
    const operand = compileExpression(readExpression(expression), types);
    return (element, scope) => {
      const truth = operand.truth(element, { element, scope });
      if (truth === undefined)
        throw new InvariantNotEvaluable('the expression yields neither true nor false');
      return truth;
    };
  } catch (error) {
    if (error instanceof UnsupportedExpression) return error.message;
    throw error;
  }
}

function notEvaluable(reason: string): Invariant {
  return () => {
    throw new InvariantNotEvaluable(`the expression uses what is not supported: ${reason}`);
  };
}
