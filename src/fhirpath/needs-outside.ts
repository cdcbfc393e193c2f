import type { Expression } from './expression.js';

const outsideFunctions = new Set(['resolve', 'memberOf', 'conformsTo']);

/** True where an expression uses a function that needs what is not in the resource. */
export function needsOutside(expression: Expression): boolean {
  switch (expression.kind) {
    case 'member':
      return expression.input !== undefined && needsOutside(expression.input);
    case 'call':
      return (
        outsideFunctions.has(expression.name) ||
        (expression.input !== undefined && needsOutside(expression.input)) ||
        expression.args.some(needsOutside)
      );
    case 'index':
      return needsOutside(expression.input) || needsOutside(expression.index);
    case 'binary':
      return needsOutside(expression.left) || needsOutside(expression.right);
    case 'polarity':
    case 'type':
      return needsOutside(expression.operand);
    default:
      return false;
  }
}
