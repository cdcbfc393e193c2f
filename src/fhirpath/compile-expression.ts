import type { Compilation } from './compilation.js';
import { UnsupportedExpression, type CallExpression, type Expression } from './expression.js';
import { compileFunction } from './functions/compile-function.js';
import { onlyOne, resourceOf, rootResourceOf, toMemberName, valueOf } from './items.js';
import { compileBinary } from './operators.js';
import { fromConstant, fromItem, fromItems, type Operand } from './operand.js';
import { childrenOf, createPath } from './path-operand.js';
import { compileTypeTest, type TypeHierarchy } from './type-hierarchy.js';
import { typeOperand } from './type-operand.js';

const self = createPath((focus) => focus);

const variables: ReadonlyMap<string, Operand> = new Map([
  ['context', createPath((_focus, { element }) => element)],
  ['resource', createPath((_focus, { element }) => resourceOf(element))],
  ['rootResource', createPath((_focus, { element }) => rootResourceOf(element))],
  ['ucum', fromConstant(['http://unitsofmeasure.org'])],
]);

/** Compiles an expression to closures over elements. Throws `UnsupportedExpression` for what they do not know. */
export function compileExpression(expression: Expression, types: TypeHierarchy): Operand {
  const compilation: Compilation = { types, compile: (part) => compilePart(part, compilation) };
  return compilation.compile(expression);
}

function compilePart(expression: Expression, compilation: Compilation): Operand {
  switch (expression.kind) {
    case 'this':
      return self;
    case 'empty':
      return fromConstant([]);
    case 'literal':
      return fromConstant([expression.value]);
    case 'other-literal':
      throw new UnsupportedExpression(`${expression.text} is a date, a quantity or a long number`);
    case 'variable':
      return findVariable(expression.name);
    case 'member':
      return compileMember(expression, compilation);
    case 'call':
      return compileCall(expression, compilation);
    case 'index':
      return compileIndex(expression, compilation);
    case 'polarity':
      return compilePolarity(expression, compilation);
    case 'binary':
      return compileBinary(expression, compilation);
    case 'type':
      return compileTypeOperator(expression, compilation);
  }
}

function findVariable(name: string): Operand {
  const variable = variables.get(name);
  if (variable === undefined) throw new UnsupportedExpression(`%${name} is not known`);
  return variable;
}

/** A type's name at the start of a path, such as `Patient`, is the focus itself where it is of that type. */
function compileMember(
  { input, name }: Extract<Expression, { kind: 'member' }>,
  { types, compile }: Compilation,
): Operand {
  if (input === undefined && /^[A-Z]/.test(name)) {
    const isOfType = compileTypeTest(name, types);
    return fromItem((focus) => (isOfType(focus) ? focus : undefined));
  }
  const parent = input === undefined ? self : compile(input);
  const direct = parent.child?.(name);
  if (direct !== undefined) return direct;
  const member = toMemberName(name);
  return fromItems((focus, context) => childrenOf(parent.items(focus, context), member));
}

function compileCall(call: CallExpression, compilation: Compilation): Operand {
  const input = call.input === undefined ? self : compilation.compile(call.input);
  return compileFunction(call, input, compilation);
}

function compileIndex(
  { input, index }: Extract<Expression, { kind: 'index' }>,
  { compile }: Compilation,
): Operand {
  const list = compile(input);
  const position = compile(index);
  return fromItem((focus, context) => {
    const at = onlyOne(position.single(focus, context));
    const value = at === undefined ? undefined : valueOf(at);
    return typeof value === 'number' ? list.items(focus, context)[value] : undefined;
  });
}

function compilePolarity(
  { operator, operand }: Extract<Expression, { kind: 'polarity' }>,
  { compile }: Compilation,
): Operand {
  if (operand.kind !== 'literal' || typeof operand.value !== 'number')
    throw new UnsupportedExpression('a sign before anything but a number');
  return operator === '-' ? fromConstant([-operand.value]) : compile(operand);
}

function compileTypeOperator(
  { operator, operand, type }: Extract<Expression, { kind: 'type' }>,
  { types, compile }: Compilation,
): Operand {
  return typeOperand(operator, compile(operand), compileTypeTest(type, types));
}
