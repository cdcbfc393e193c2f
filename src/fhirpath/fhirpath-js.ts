import { compile as compileExpression, evaluate as evaluateExpression, type Model } from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4';
import stu3Model from 'fhirpath/fhir-context/stu3';
import type { FhirRelease } from '../fhir/release.js';
import {
  InvariantNotEvaluable,
  targetOf,
  type Invariant,
  type InvariantCompiler,
} from './invariant-compiler.js';
import { resourceOf, rootResourceOf } from './items.js';
import type { EvaluationContext } from './operand.js';

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
  // An evaluation is over before the next one starts.
  let current: EvaluationContext | undefined;
  const resolve = (items: readonly unknown[]): readonly unknown[] =>
    items.map((item) => toResult(findTarget(item, current), model));
  const options = {
    traceFn: ignoreTrace,
    userInvocationTable: { resolve: { fn: resolve, arity: { 0: [] } } },
  };
  const evaluate = guard(() => compileExpression({ base: path, expression }, model, options));
  return (element, scope) => {
    current = { element, scope };
    const resource = scope.toJson(resourceOf(element));
    const rootResource = scope.toJson(rootResourceOf(element));
    return holds(guard((): unknown => evaluate(scope.toJson(element), { resource, rootResource })));
  };
}

/** The JSON of what an item leads to, which is a Reference in JSON or a URL. */
function findTarget(item: unknown, context: EvaluationContext | undefined): unknown {
  if (context === undefined) throw new InvariantNotEvaluable('nothing is evaluated');
  const { element, scope } = context;
  const node = typeof item === 'object' && item !== null ? scope.fromJson(item) : undefined;
  if (node === undefined && typeof item !== 'string')
    throw new InvariantNotEvaluable('it uses resolve() of what is no reference');
  return scope.toJson(targetOf(scope.follow(node ?? String(item), element)));
}

/** What an expression yields has a type in fhirpath.js only as it keeps it itself. */
function toResult(json: unknown, model: Model): unknown {
  const found: unknown = evaluateExpression(json, '$this', {}, model, { resolveInternalTypes: false });
  return Array.isArray(found) ? found[0] : found;
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
