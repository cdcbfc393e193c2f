import fhirpath, { type Model } from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4';
import stu3Model from 'fhirpath/fhir-context/stu3';
import type { ElementNode } from '../../src/fhir/element-node.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import {
  InvariantNotEvaluable,
  type Invariant,
  type InvariantScope,
} from '../../src/fhirpath/invariant-compiler.js';
import { resourceOf, rootResourceOf } from '../../src/fhirpath/items.js';

/** What became of an invariant: `unknown` where it cannot be evaluated, or yields neither. */
export type Outcome = 'true' | 'false' | 'unknown';

/** No reference leads anywhere. */
const nowhere: InvariantScope = {
  toJson: () => undefined,
  fromJson: () => undefined,
  follow: () => ({ target: undefined, type: undefined, name: 'the reference' }),
};

/** What a closure says of an element; `misshapen` where it looks at what the validator has dropped. */
export function outcomeOf(invariant: Invariant, element: ElementNode): Outcome | 'misshapen' {
  try {
    return invariant(element, nowhere) ? 'true' : 'false';
  } catch (error) {
    if (!(error instanceof InvariantNotEvaluable)) throw error;
    return /in the wrong form/.test(error.message) ? 'misshapen' : 'unknown';
  }
}

/** fhirpath.js on one resource, from its JSON text: the elements that it finds there by their place. */
export interface Oracle {
  readonly outcomeOf: (expression: string, element: ElementNode) => Outcome;
}

/** What fhirpath.js keeps of an element that an expression yields. */
interface FoundNode {
  readonly propName: string | null;
  readonly index: number | null;
  readonly parentResNode: FoundNode | null;
  readonly data: unknown;
}

type Evaluate = (input: unknown, variables: Record<string, unknown>) => unknown;

const evaluators = new Map<string, Evaluate>();

export function createOracle(resource: object, release: FhirRelease): Oracle {
  const model = release === 'stu3' ? stu3Model : r4Model;
  const options = { resolveInternalTypes: false };
  const nodes = new Map<string, FoundNode>();
  for (const expression of ['$this', 'descendants()']) {
    const found: unknown = fhirpath.evaluate(resource, expression, {}, model, options);
    if (!Array.isArray(found)) throw new Error('fhirpath.js found no elements');
    for (const node of found.filter(isFoundNode)) nodes.set(keyOfFound(node), node);
  }
  const jsonOf = (element: ElementNode): unknown => nodes.get(keyOf(element))?.data;
  return {
    outcomeOf: (expression, element) => {
      const input = nodes.get(keyOf(element));
      if (input === undefined) throw new Error(`fhirpath.js does not find ${keyOf(element)}`);
      const variables = {
        resource: jsonOf(resourceOf(element)),
        rootResource: jsonOf(rootResourceOf(element)),
      };
      return evaluate(evaluatorOf(expression, release, model), input, variables);
    },
  };
}

function evaluatorOf(expression: string, release: FhirRelease, model: Model): Evaluate {
  const key = `${release} ${expression}`;
  const known = evaluators.get(key);
  if (known !== undefined) return known;
  const compiled = fhirpath.compile(expression, model, { traceFn: () => undefined });
  const evaluator: Evaluate = (input, variables): unknown => compiled(input, variables);
  evaluators.set(key, evaluator);
  return evaluator;
}

function evaluate(evaluator: Evaluate, input: unknown, variables: Record<string, unknown>): Outcome {
  let result: unknown;
  try {
    result = evaluator(input, variables);
  } catch {
    return 'unknown';
  }
  if (!Array.isArray(result) || result.length !== 1) return 'unknown';
  return result[0] === false ? 'false' : 'true';
}

function keyOf(element: ElementNode): string {
  if (element.parent === undefined) return '';
  return `${keyOf(element.parent)}.${element.name}[${String(element.index)}]`;
}

function keyOfFound(node: FoundNode): string {
  if (node.parentResNode === null) return '';
  return `${keyOfFound(node.parentResNode)}.${node.propName ?? ''}[${String(node.index ?? 0)}]`;
}

function isFoundNode(value: unknown): value is FoundNode {
  return typeof value === 'object' && value !== null && 'parentResNode' in value;
}
