import type { ElementNode } from '../fhir/element-node.js';
import type { InvariantScope } from './invariant-compiler.js';
import { toSingle, truthOf, type Item, type Single } from './items.js';

/** What holds for a whole evaluation: the element that the invariant is of (`%context`), and what lies beyond it. */
export interface EvaluationContext {
  readonly element: ElementNode;
  readonly scope: InvariantScope;
}

/** What an expression is evaluated on: the focus (`$this`) and what holds for the whole evaluation. */
type Evaluation<T> = (focus: Item, context: EvaluationContext) => T;

/**
 * A compiled expression. Each way to ask does only the work that the answer needs: whether it yields
 * anything stops at the first item. All throw `InvariantNotEvaluable` where nothing can be said.
 */
export interface Operand {
  readonly items: Evaluation<readonly Item[]>;
  readonly exists: Evaluation<boolean>;
  /** The one item, or `several`. */
  readonly single: Evaluation<Single>;
  /** As true or false, undefined for nothing. Throws for several items. */
  readonly truth: Evaluation<boolean | undefined>;
  readonly count: Evaluation<number>;
  /** The one item where only its type is asked for, which may be known of what is not at hand; absent where `single` does. */
  readonly typed?: Evaluation<Single>;
  /** Elements below what this yields; absent where the general way is as good. */
  readonly child?: (name: string) => Operand;
}

const nothing: readonly Item[] = [];
const yes: readonly Item[] = [true];
const no: readonly Item[] = [false];

/** An operand whose items have to be gathered. */
export function fromItems(items: Operand['items']): Operand {
  return {
    items,
    exists: (focus, context) => items(focus, context).length > 0,
    single: (focus, context) => toSingle(items(focus, context)),
    truth: (focus, context) => truthOf(toSingle(items(focus, context))),
    count: (focus, context) => items(focus, context).length,
  };
}

/** An operand that yields one item at most. */
export function fromItem(item: (focus: Item, context: EvaluationContext) => Item | undefined): Operand {
  return {
    items: (focus, context) => {
      const found = item(focus, context);
      return found === undefined ? nothing : [found];
    },
    exists: (focus, context) => item(focus, context) !== undefined,
    single: item,
    truth: (focus, context) => truthOf(item(focus, context)),
    count: (focus, context) => (item(focus, context) === undefined ? 0 : 1),
  };
}

/** An operand that is true, false or nothing. */
export function fromTruth(truth: Operand['truth']): Operand {
  return {
    items: (focus, context) => {
      const found = truth(focus, context);
      return found === undefined ? nothing : found ? yes : no;
    },
    exists: (focus, context) => truth(focus, context) !== undefined,
    single: truth,
    truth,
    count: (focus, context) => (truth(focus, context) === undefined ? 0 : 1),
  };
}

/** An operand that is always the same. */
export function fromConstant(items: readonly Item[]): Operand {
  const single = toSingle(items);
  const truth = (): boolean | undefined => truthOf(single);
  return {
    items: () => items,
    exists: () => items.length > 0,
    single: () => single,
    truth,
    count: () => items.length,
  };
}

/** All items that are given, one after the other, through one function. */
export function gather(items: readonly Item[], each: (item: Item) => readonly Item[]): readonly Item[] {
  if (items.length === 1 && items[0] !== undefined) return each(items[0]);
  return items.length === 0 ? nothing : items.flatMap((item) => each(item));
}

export { nothing };
