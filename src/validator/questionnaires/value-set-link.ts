import { findChild, findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';

/** The value set that an item's answers come from. */
export type BoundValueSet =
  | { readonly kind: 'canonical'; readonly url: string }
  /** One that the Questionnaire contains; undefined where it does not contain it. */
  | { readonly kind: 'contained'; readonly id: string; readonly valueSet: ElementNode | undefined };

/** STU3 refers to the value set by a Reference `options`, R4 by the canonical `answerValueSet`. */
export function toBoundValueSet(item: ElementNode, questionnaire: ElementNode): BoundValueSet | undefined {
  const options = findChild(item, 'options');
  const link =
    options === undefined ? findChildValue(item, 'answerValueSet') : findChildValue(options, 'reference');
  if (link === undefined) return undefined;
  if (!link.startsWith('#')) return { kind: 'canonical', url: link };
  const id = link.slice(1);
  const valueSet = findChildren(questionnaire, 'contained').find((each) => findChildValue(each, 'id') === id);
  return { kind: 'contained', id, valueSet };
}
