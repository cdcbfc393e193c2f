import { ElementNode, findChildValue } from '../fhir/element-node.js';
import { InvariantNotEvaluable } from './invariant-compiler.js';
import { valueOf, type Item } from './items.js';
import { comparePartialDates } from './partial-date.js';

const temporalTypes = new Set(['date', 'dateTime', 'instant', 'time']);

const ucum = 'http://unitsofmeasure.org';

/** `=` of two items (https://hl7.org/fhirpath/N1/#equals). Undefined where dates are not precise enough to tell. */
export function areEqual(left: Item, right: Item): boolean | undefined {
  const a = valueOf(left);
  const b = valueOf(right);
  if (a === undefined && b === undefined) return haveEqualContent(left, right);
  if (typeof a === 'string' && typeof b === 'string' && (isTemporal(left) || isTemporal(right))) {
    if (!isTemporal(left) || !isTemporal(right)) return false;
    const order = compareDates(a, b);
    return order === undefined ? undefined : order === 0 && haveEqualChildren(left, right);
  }
  return a === b && haveEqualChildren(left, right);
}

/** `=` of two collections: as many items, equal one by one. */
export function areAllEqual(left: readonly Item[], right: readonly Item[]): boolean | undefined {
  if (left.length !== right.length) return false;
  let isUnknown = false;
  for (const [at, item] of left.entries()) {
    const other = right[at];
    const equal = other === undefined ? false : areEqual(item, other);
    if (equal === false) return false;
    if (equal === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : true;
}

/**
 * The order of two items: below, at or above zero (https://hl7.org/fhirpath/N1/#comparison). Undefined
 * where dates are not precise enough to tell, or a value is missing. Throws where they cannot be compared.
 */
export function compareItems(left: Item, right: Item): number | undefined {
  if (isQuantity(left) && isQuantity(right)) return compareQuantities(left, right);
  const a = valueOf(left);
  const b = valueOf(right);
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string' || isTemporal(left) !== isTemporal(right))
    throw new InvariantNotEvaluable('values of different types are compared');
  if (isTemporal(left)) return compareDates(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The items without those that equal an earlier one. */
export function distinctItems(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  if (items.every(isPlainText)) {
    const seen = new Set<unknown>();
    return items.filter((item) => {
      const value = valueOf(item);
      return seen.has(value) ? false : seen.add(value);
    });
  }
  const distinct: Item[] = [];
  for (const item of items) if (!includes(distinct, item)) distinct.push(item);
  return distinct;
}

/** True where one of the items equals `item`. */
export function includes(items: readonly Item[], item: Item): boolean {
  for (const each of items) if (areEqual(each, item) === true) return true;
  return false;
}

/** What can be compared by its value alone. */
function isPlainText(item: Item): boolean {
  if (typeof valueOf(item) !== 'string') return false;
  return !(item instanceof ElementNode) || (item.children.length === 0 && !isTemporal(item));
}

function isTemporal(item: Item): boolean {
  return item instanceof ElementNode && item.typeCode !== undefined && temporalTypes.has(item.typeCode);
}

function isQuantity(item: Item): item is ElementNode {
  return item instanceof ElementNode && item.value === undefined && item.typeCode === 'Quantity';
}

function compareDates(a: string, b: string): number | undefined {
  const order = comparePartialDates(a, b);
  if (order === 'unreadable') throw new InvariantNotEvaluable('a value that is compared is no date');
  return order;
}

/** Amounts of one unit; to convert units is left to others. */
function compareQuantities(left: ElementNode, right: ElementNode): number | undefined {
  const a = findChildValue(left, 'value');
  const b = findChildValue(right, 'value');
  if (a === undefined || b === undefined) return undefined;
  const unit = unitOf(left);
  if (unit === undefined || unit !== unitOf(right))
    throw new InvariantNotEvaluable('quantities of different units are compared');
  return Number(a) - Number(b);
}

/** What tells the unit: system and code, or the text where there is no code. Undefined where a comparator blurs the value. */
function unitOf(quantity: ElementNode): string | undefined {
  if (findChildValue(quantity, 'comparator') !== undefined) return undefined;
  const code = findChildValue(quantity, 'code');
  if (code === undefined) return `unit ${findChildValue(quantity, 'unit') ?? ''}`;
  return `code ${findChildValue(quantity, 'system') ?? ''}|${code}`;
}

/** Elements without a value of their own are equal where all below them is. */
function haveEqualContent(left: Item, right: Item): boolean {
  if (!(left instanceof ElementNode) || !(right instanceof ElementNode)) return false;
  if (left.resourceType !== right.resourceType) return false;
  const codes = [left, right].map((each) =>
    findChildValue(each, 'system') === ucum ? findChildValue(each, 'code') : undefined,
  );
  const areAmounts = isQuantity(left) && isQuantity(right) && codes.every((code) => code !== undefined);
  if (areAmounts && codes[0] !== codes[1])
    throw new InvariantNotEvaluable('quantities of different units are compared');
  return haveEqualChildren(left, right);
}

/** The children may stand in any order, the repetitions of one name in theirs. What an expression made has none. */
function haveEqualChildren(left: Item, right: Item): boolean {
  if (!(left instanceof ElementNode) || !(right instanceof ElementNode)) return true;
  if (left.children.length !== right.children.length) return false;
  return left.children.every((child) => {
    const other = right.children.find((each) => each.name === child.name && each.index === child.index);
    return other !== undefined && isSameText(child, other) && haveEqualChildren(child, other);
  });
}

function isSameText(left: ElementNode, right: ElementNode): boolean {
  return valueOf(left) === valueOf(right) && left.resourceType === right.resourceType;
}
