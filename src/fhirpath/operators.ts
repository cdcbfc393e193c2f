import { areAllEqual, areEqual, compareItems, distinctItems, includes } from './compare-items.js';
import type { Compilation } from './compilation.js';
import { UnsupportedExpression, type BinaryExpression, type BinaryOperator } from './expression.js';
import { InvariantNotEvaluable } from './invariant-compiler.js';
import { onlyOne, several, textOf, valueOf, type Item, type Single } from './items.js';
import { fromItem, fromItems, fromTruth, type Operand } from './operand.js';
import { needsOutside } from './needs-outside.js';

type Compile = (left: Operand, right: Operand) => Operand;

/** How `and` and its kin are decided by one side alone; undefined is what cannot be told (three-valued logic). */
const logic: ReadonlyMap<BinaryOperator, Compile> = new Map<BinaryOperator, Compile>([
  ['and', (left, right) => decideEither(left, right, false)],
  ['or', (left, right) => decideEither(left, right, true)],
  [
    'xor',
    (left, right) =>
      fromTruth((focus, context) => {
        const a = left.truth(focus, context);
        const b = right.truth(focus, context);
        return a === undefined || b === undefined ? undefined : a !== b;
      }),
  ],
  [
    'implies',
    (left, right) =>
      fromTruth((focus, context) => {
        const a = left.truth(focus, context);
        if (a === false) return true;
        const b = right.truth(focus, context);
        return b === true || a === true ? b : undefined;
      }),
  ],
]);

const operators: ReadonlyMap<BinaryOperator, Compile> = new Map<BinaryOperator, Compile>([
  ['=', (left, right) => fromTruth((focus, context) => equality(left, right, focus, context))],
  [
    '!=',
    (left, right) =>
      fromTruth((focus, context) => {
        const equal = equality(left, right, focus, context);
        return equal === undefined ? undefined : !equal;
      }),
  ],
  ['<', (left, right) => ordering(left, right, (order) => order < 0)],
  ['<=', (left, right) => ordering(left, right, (order) => order <= 0)],
  ['>', (left, right) => ordering(left, right, (order) => order > 0)],
  ['>=', (left, right) => ordering(left, right, (order) => order >= 0)],
  ['in', membership],
  ['contains', (left, right) => membership(right, left)],
  [
    '|',
    (left, right) =>
      fromItems((focus, context) =>
        distinctItems([...left.items(focus, context), ...right.items(focus, context)]),
      ),
  ],
  [
    '&',
    (left, right) =>
      fromItem(
        (focus, context) =>
          (textOf(left.single(focus, context)) ?? '') + (textOf(right.single(focus, context)) ?? ''),
      ),
  ],
  [
    '+',
    (left, right) =>
      fromItem((focus, context) =>
        add(onlyOne(left.single(focus, context)), onlyOne(right.single(focus, context))),
      ),
  ],
  [
    '-',
    (left, right) =>
      fromItem((focus, context) =>
        subtract(onlyOne(left.single(focus, context)), onlyOne(right.single(focus, context))),
      ),
  ],
]);

/** Compiles an operator between two expressions (https://hl7.org/fhirpath/N1/#operations). */
export function compileBinary(expression: BinaryExpression, { compile }: Compilation): Operand {
  const { operator, left, right } = expression;
  const isSymmetric = operator === 'or' || operator === 'and';
  // What can be told from the resource alone is told first: it may decide.
  const isSwapped = isSymmetric && needsOutside(left) && !needsOutside(right);
  const [first, second] = isSwapped ? [right, left] : [left, right];
  const make = logic.get(operator) ?? operators.get(operator);
  if (make === undefined) throw new UnsupportedExpression(`the operator ${operator}`);
  return make(compile(first), compile(second));
}

/** `decisive` on either side is the result, whatever the other side is. */
function decideEither(left: Operand, right: Operand, decisive: boolean): Operand {
  return fromTruth((focus, context) => {
    const a = left.truth(focus, context);
    if (a === decisive) return decisive;
    const b = right.truth(focus, context);
    if (b === decisive) return decisive;
    return a === undefined || b === undefined ? undefined : !decisive;
  });
}

function equality(
  left: Operand,
  right: Operand,
  ...[focus, context]: Parameters<Operand['items']>
): boolean | undefined {
  const a = left.single(focus, context);
  if (a === undefined) return undefined;
  const b = right.single(focus, context);
  if (b === undefined) return undefined;
  if (a !== several && b !== several) return areEqual(a, b);
  return areAllEqual(left.items(focus, context), right.items(focus, context));
}

function ordering(left: Operand, right: Operand, decide: (order: number) => boolean): Operand {
  return fromTruth((focus, context) => {
    const a = onlyOne(left.single(focus, context));
    const b = onlyOne(right.single(focus, context));
    const order = a === undefined || b === undefined ? undefined : compareItems(a, b);
    return order === undefined ? undefined : decide(order);
  });
}

function membership(member: Operand, list: Operand): Operand {
  return fromTruth((focus, context) => {
    const item = onlyOne(member.single(focus, context));
    return item === undefined ? undefined : includes(list.items(focus, context), item);
  });
}

function add(a: Single, b: Single): Item | undefined {
  const [left, right] = [plain(a), plain(b)];
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  throw new InvariantNotEvaluable('values of different types are added');
}

function subtract(a: Single, b: Single): Item | undefined {
  const [left, right] = [plain(a), plain(b)];
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  throw new InvariantNotEvaluable('values that are no numbers are subtracted');
}

function plain(single: Single): string | number | boolean | undefined {
  const item = onlyOne(single);
  return item === undefined ? undefined : valueOf(item);
}
