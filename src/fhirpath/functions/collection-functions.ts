import { ElementNode } from '../../fhir/element-node.js';
import { distinctItems, includes } from '../compare-items.js';
import { UnsupportedExpression } from '../expression.js';
import { InvariantNotEvaluable, targetOf, type Followed } from '../invariant-compiler.js';
import { elementsOf, onlyOne, valueOf, type Item } from '../items.js';
import { fromItem, fromItems, gather, nothing, type EvaluationContext, type Operand } from '../operand.js';
import { someMeets } from './existence-functions.js';
import {
  argument,
  ofInput,
  withOperand,
  type Call,
  type FunctionCompiler,
  type FunctionTable,
} from './function-compiler.js';

/** https://hl7.org/fhirpath/N1/#filtering-and-projection, subsetting, combining and tree navigation. */
export const collectionFunctions: FunctionTable = [
  ['where', withOperand(compileWhere)],
  ['select', withOperand(compileSelect)],
  ['first', ofInput((input) => fromItem((focus, context) => input.items(focus, context)[0]))],
  ['last', ofInput((input) => fromItem((focus, context) => input.items(focus, context).at(-1)))],
  ['tail', ofList((items) => items.slice(1))],
  ['distinct', ofList(distinctItems)],
  ['combine', ofLists((left, right) => [...left, ...right])],
  ['union', ofLists((left, right) => distinctItems([...left, ...right]))],
  ['intersect', ofLists((left, right) => distinctItems(left.filter((item) => includes(right, item))))],
  ['exclude', ofLists((left, right) => left.filter((item) => !includes(right, item)))],
  ['children', ofList((items) => gather(items, elementsOf))],
  ['descendants', ofList((items) => gather(items, descendantsOf))],
  ['iif', { fewest: 2, most: 3, compile: compileIif }],
  // What it prints is for authors of expressions.
  ['trace', { fewest: 1, most: 2, compile: ({ input }) => input }],
  ['resolve', ofInput(compileResolve)],
  ['memberOf', needingOutside('memberOf')],
  ['conformsTo', needingOutside('conformsTo')],
];

/**
 * The resources that References and URLs lead to (https://hl7.org/fhir/STU3/fhirpath.html). One that is not at hand
 * makes the expression not evaluable: whether it exists, and what it says, is not known.
 */
function compileResolve(input: Operand): Operand {
  const follow = (item: Item, { element, scope }: EvaluationContext): Followed => {
    const value = item instanceof ElementNode ? item : String(valueOf(item));
    return scope.follow(value, element);
  };
  return {
    ...fromItems((focus, context) =>
      input.items(focus, context).map((item) => targetOf(follow(item, context))),
    ),
    typed: (focus, context) => {
      const item = onlyOne(input.single(focus, context));
      if (item === undefined) return undefined;
      const followed = follow(item, context);
      return followed.target ?? toTyped(followed.type) ?? targetOf(followed);
    },
  };
}

/** Stands for a resource of which only the type is known. */
function toTyped(type: string | undefined): ElementNode | undefined {
  if (type === undefined) return undefined;
  const resource = new ElementNode(type, undefined, 0, 0);
  resource.resourceType = type;
  return resource;
}

/** Of nothing such a function gives nothing; for anything else it needs what is not in the resource. */
function needingOutside(name: string): FunctionCompiler {
  const compile = ({ input }: Call): Operand =>
    fromItems((focus, context) => {
      if (!input.exists(focus, context)) return nothing;
      throw new InvariantNotEvaluable(`it uses ${name}(), which needs what is outside the resource`);
    });
  return { fewest: 0, most: 1, compile };
}

function ofList(change: (items: readonly Item[]) => readonly Item[]): FunctionCompiler {
  return ofInput((input) => fromItems((focus, context) => change(input.items(focus, context))));
}

function ofLists(join: (left: readonly Item[], right: readonly Item[]) => readonly Item[]): FunctionCompiler {
  return withOperand((input, other) =>
    fromItems((focus, context) => join(input.items(focus, context), other.items(focus, context))),
  );
}

function compileWhere(input: Operand, criteria: Operand): Operand {
  return {
    ...fromItems((focus, context) =>
      input.items(focus, context).filter((item) => criteria.truth(item, context) === true),
    ),
    exists: (focus, context) => someMeets(input.items(focus, context), criteria, context),
  };
}

function compileSelect(input: Operand, projection: Operand): Operand {
  return fromItems((focus, context) =>
    gather(input.items(focus, context), (item) => projection.items(item, context)),
  );
}

/** Its parameters are about the whole collection; that they are compiled for one item is enough for a focus. */
function compileIif({ input, isOnFocus, args, compilation }: Call): Operand {
  if (!isOnFocus) throw new UnsupportedExpression('iif() of a collection');
  const condition = compilation.compile(argument(args, 0));
  const then = compilation.compile(argument(args, 1));
  const otherwise = args[2] === undefined ? undefined : compilation.compile(args[2]);
  return fromItems((focus, context) => {
    if (!input.exists(focus, context)) return nothing;
    if (condition.truth(focus, context) === true) return then.items(focus, context);
    return otherwise?.items(focus, context) ?? nothing;
  });
}

function descendantsOf(item: Item): readonly Item[] {
  const found: Item[] = [];
  addDescendants(item, found);
  return found;
}

function addDescendants(item: Item, into: Item[]): void {
  for (const child of elementsOf(item)) {
    into.push(child);
    addDescendants(child, into);
  }
}
