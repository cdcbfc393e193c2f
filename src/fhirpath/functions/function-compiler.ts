import type { Compilation } from '../compilation.js';
import { UnsupportedExpression, type Expression } from '../expression.js';
import type { Operand } from '../operand.js';

/** A call while it is compiled. */
export interface Call {
  /** The collection that the function is called on. */
  readonly input: Operand;
  /** True where that is the focus, so that it is a single item. */
  readonly isOnFocus: boolean;
  readonly args: readonly Expression[];
  readonly compilation: Compilation;
}

/** One function, for as many parameters as it may have. */
export interface FunctionCompiler {
  readonly fewest: number;
  readonly most: number;
  readonly compile: (call: Call) => Operand;
}

/** Functions by their name. */
export type FunctionTable = readonly (readonly [string, FunctionCompiler])[];

/** A function without parameters. */
export function ofInput(compile: (input: Operand) => Operand): FunctionCompiler {
  return { fewest: 0, most: 0, compile: ({ input }) => compile(input) };
}

/** A function with one parameter, which is an expression on the focus (or, for criteria, on each item). */
export function withOperand(compile: (input: Operand, parameter: Operand) => Operand): FunctionCompiler {
  return {
    fewest: 1,
    most: 1,
    compile: ({ input, args, compilation }) => compile(input, compilation.compile(argument(args, 0))),
  };
}

/** The parameter at that place. Its being there was checked by the number of parameters. */
export function argument(args: readonly Expression[], at: number): Expression {
  const found = args[at];
  if (found === undefined) throw new UnsupportedExpression('a parameter is missing');
  return found;
}
