import { onlyOne } from './items.js';
import { fromItem, fromTruth, type Operand } from './operand.js';
import type { TypeTest } from './type-hierarchy.js';

/** `is` and `as` of one item; both give nothing for nothing, and throw for several. */
export function typeOperand(operator: 'is' | 'as', operand: Operand, isOfType: TypeTest): Operand {
  if (operator === 'is') {
    const typed = operand.typed ?? operand.single;
    return fromTruth((focus, context) => {
      const item = onlyOne(typed(focus, context));
      return item === undefined ? undefined : isOfType(item);
    });
  }
  return fromItem((focus, context) => {
    const item = onlyOne(operand.single(focus, context));
    return item !== undefined && isOfType(item) ? item : undefined;
  });
}
