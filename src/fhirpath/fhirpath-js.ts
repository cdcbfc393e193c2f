import { compile as compileExpression, type Model } from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4';
import stu3Model from 'fhirpath/fhir-context/stu3';
import type { FhirRelease } from '../fhir/release.js';
import { InvariantNotEvaluable, type Invariant, type InvariantCompiler } from './invariant-compiler.js';
import { resourceOf, rootResourceOf } from './items.js';

/** Evaluates invariants by fhirpath.js, on the JSON form of resources: all of FHIRPath, at some cost. */
export function createFhirPathJs(release: FhirRelease): InvariantCompiler {
  const model = release === 'stu3' ? stu3Model : r4Model;
  const invariants = new Map<string, Invariant>();
  return {
    compile: (expression, path) => {
      const key = `${path} ${expression}`;
      const invariant = invariants.get(key) ?? compile(expression, path, model);
      invariants.set(key, invariant);
      return invariant;
    },
  };
}

function compile(expression: string, path: string, model: Model): Invariant {
  const evaluate = guard(() =>
    compileExpression({ base: path, expression }, model, { traceFn: ignoreTrace }),
  );
  return (element, toJson) => {
    const resource = toJson(resourceOf(element));
    const rootResource = toJson(rootResourceOf(element));
    return holds(guard((): unknown => evaluate(toJson(element), { resource, rootResource })));
  };
}

function guard<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new InvariantNotEvaluable(explain(error instanceof Error ? error.message : String(error)));
  }
}

/** The library speaks to programmers of what only a server could answer. */
function explain(message: string): string {
  const outside = /asynchronous function "(\w+)"/.exec(message)?.[1];
  if (outside !== undefined) return `it uses ${outside}(), which needs what is outside the resource`;
  return message.replace(/\.+$/, '');
}

/** An empty result, or several things, decides nothing; the caller says so. */
function holds(result: unknown): boolean {
  if (!Array.isArray(result))
    throw new InvariantNotEvaluable('the expression needs what is outside the resource');
  if (result.length === 0) throw new InvariantNotEvaluable('the expression yields neither true nor false');
  if (result.length > 1) throw new InvariantNotEvaluable('the expression yields several values');
  return result[0] !== false;
}

/** `trace()` is for authors of expressions; fhirpath.js would print. */
function ignoreTrace(): void {
  return undefined;
}
