import { distinctItems } from '../compare-items.js';
import { several, valueOf, type Item } from '../items.js';
import { fromItem, fromTruth, type EvaluationContext, type Operand } from '../operand.js';
import { argument, ofInput, withOperand, type Call, type FunctionTable } from './function-compiler.js';

/** https://hl7.org/fhirpath/N1/#existence and `hasValue()` of FHIR. */
export const existenceFunctions: FunctionTable = [
  ['empty', ofInput((input) => fromTruth((focus, context) => !input.exists(focus, context)))],
  ['exists', { fewest: 0, most: 1, compile: compileExists }],
  ['not', ofInput((input) => fromTruth((focus, context) => negate(input.truth(focus, context))))],
  ['count', ofInput((input) => fromItem((focus, context) => input.count(focus, context)))],
  ['all', withOperand(compileAll)],
  ['isDistinct', ofInput(compileIsDistinct)],
  ['hasValue', ofInput(compileHasValue)],
];

function compileExists({ input, args, compilation }: Call): Operand {
  if (args.length === 0) return fromTruth((focus, context) => input.exists(focus, context));
  const criteria = compilation.compile(argument(args, 0));
  return fromTruth((focus, context) => someMeets(input.items(focus, context), criteria, context));
}

/** True where the criteria are true for an item. What the other items are is then not asked. */
export function someMeets(items: readonly Item[], criteria: Operand, context: EvaluationContext): boolean {
  for (const item of items) if (criteria.truth(item, context) === true) return true;
  return false;
}

function negate(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function compileAll(input: Operand, criteria: Operand): Operand {
  return fromTruth((focus, context) => {
    for (const item of input.items(focus, context)) if (criteria.truth(item, context) !== true) return false;
    return true;
  });
}

function compileIsDistinct(input: Operand): Operand {
  return fromTruth((focus, context) => {
    const items = input.items(focus, context);
    return distinctItems(items).length === items.length;
  });
}

function compileHasValue(input: Operand): Operand {
  return fromTruth((focus, context) => {
    const single = input.single(focus, context);
    return single !== undefined && single !== several && valueOf(single) !== undefined;
  });
}
