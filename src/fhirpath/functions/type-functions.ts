import { UnsupportedExpression, type Expression } from '../expression.js';
import { fromItems, type Operand } from '../operand.js';
import { compileTypeTest, type TypeTest } from '../type-hierarchy.js';
import { typeOperand } from '../type-operand.js';
import { argument, type FunctionCompiler, type FunctionTable } from './function-compiler.js';

/** https://hl7.org/fhirpath/N1/#types and `ofType()`. */
export const typeFunctions: FunctionTable = [
  ['is', withType((input, isOfType) => typeOperand('is', input, isOfType))],
  ['as', withType((input, isOfType) => typeOperand('as', input, isOfType))],
  [
    'ofType',
    withType((input, isOfType) =>
      fromItems((focus, context) => input.items(focus, context).filter(isOfType)),
    ),
  ],
];

function withType(compile: (input: Operand, isOfType: TypeTest) => Operand): FunctionCompiler {
  return {
    fewest: 1,
    most: 1,
    compile: ({ input, args, compilation }) =>
      compile(input, compileTypeTest(toTypeName(argument(args, 0)), compilation.types)),
  };
}

/** The grammar has no type specifier among parameters: the name stands there as a path. */
function toTypeName(expression: Expression): string {
  if (expression.kind !== 'member') throw new UnsupportedExpression('a parameter that names no type');
  const { input, name } = expression;
  return input === undefined ? name : `${toTypeName(input)}.${name}`;
}
