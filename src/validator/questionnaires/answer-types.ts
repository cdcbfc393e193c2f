import type { ElementNode } from '../../fhir/element-node.js';
import { typeOf } from './compare-answers.js';
import type { QuestionnaireItem } from './questionnaire.js';

/** The types of value by which a question of each type is answered (https://hl7.org/fhir/STU3/valueset-item-type.html). */
const valueTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['boolean', ['Boolean']],
  ['decimal', ['Decimal']],
  ['integer', ['Integer']],
  ['date', ['Date']],
  ['dateTime', ['DateTime']],
  ['time', ['Time']],
  ['string', ['String']],
  ['text', ['String']],
  ['url', ['Uri']],
  ['choice', ['Coding']],
  ['open-choice', ['Coding', 'String']],
  ['attachment', ['Attachment']],
  ['reference', ['Reference']],
  ['quantity', ['Quantity']],
]);

/** The types that an answer may have; undefined where the type of the question says nothing. */
export function answerTypesOf({ type, options }: QuestionnaireItem): readonly string[] | undefined {
  const types = valueTypes.get(type);
  // Options may be of other types than the kind of question says: a choice of dates, for instance.
  return types === undefined
    ? undefined
    : [...new Set([...types, ...options.map((option) => typeOf(option))])];
}

/** Whether items of a type ask for an answer; a group holds others and a display says something. */
export function asksForAnswer({ type }: QuestionnaireItem): boolean {
  return type !== 'group' && type !== 'display';
}

/** The length of a text; undefined for other values. */
export function lengthOf(value: ElementNode): number | undefined {
  const isText = typeOf(value) === 'String' || typeOf(value) === 'Uri';
  return isText ? value.value?.length : undefined;
}
