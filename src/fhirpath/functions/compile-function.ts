import type { Compilation } from '../compilation.js';
import { UnsupportedExpression, type CallExpression } from '../expression.js';
import type { Operand } from '../operand.js';
import { collectionFunctions } from './collection-functions.js';
import { existenceFunctions } from './existence-functions.js';
import type { FunctionCompiler } from './function-compiler.js';
import { textFunctions } from './text-functions.js';
import { typeFunctions } from './type-functions.js';

const functions: ReadonlyMap<string, FunctionCompiler> = new Map([
  ...existenceFunctions,
  ...collectionFunctions,
  ...textFunctions,
  ...typeFunctions,
]);

/** Compiles the call of a function on `input` (https://hl7.org/fhirpath/N1/#functions). */
export function compileFunction(call: CallExpression, input: Operand, compilation: Compilation): Operand {
  const { name, args } = call;
  const known = functions.get(name);
  if (known === undefined || args.length < known.fewest || args.length > known.most)
    throw new UnsupportedExpression(`${name}() with ${String(args.length)} parameters`);
  return known.compile({ input, isOnFocus: call.input === undefined, args, compilation });
}
