import type { ElementNode } from '../fhir/element-node.js';
import { onlyOne, type Item } from './items.js';
import { fromItem, fromTruth, type Operand } from './operand.js';
import type { TypeTest } from './type-hierarchy.js';

/** `is` and `as` of one item; both give nothing for nothing, and throw for several. */
export function typeOperand(operator: 'is' | 'as', operand: Operand, isOfType: TypeTest): Operand {
  const one = (focus: Item, context: ElementNode): Item | undefined =>
    onlyOne(operand.single(focus, context));
  if (operator === 'is') {
    return fromTruth((focus, context) => {
      const item = one(focus, context);
      return item === undefined ? undefined : isOfType(item);
    });
  }
  return fromItem((focus, context) => {
    const item = one(focus, context);
    return item !== undefined && isOfType(item) ? item : undefined;
  });
}
