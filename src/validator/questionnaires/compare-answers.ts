import { findChildValue, type ElementNode } from '../../fhir/element-node.js';

/** How two values relate; `unknown` where their types give no answer. */
export type Comparison = 'less' | 'equal' | 'greater' | 'different' | 'unknown';

const numbers = new Set(['Decimal', 'Integer']);
const moments = new Set(['Date', 'DateTime', 'Time']);

/**
 * Compares the value of an answer with one that a Questionnaire gives. The elements are named by their type, as
 * `valueCoding` and `answerCoding` are.
 */
export function compareAnswers(answer: ElementNode, expected: ElementNode): Comparison {
  const [type, other] = [typeOf(answer), typeOf(expected)];
  if (numbers.has(type) && numbers.has(other)) return compareNumbers(answer.value, expected.value);
  if (type !== other) return 'different';
  if (moments.has(type)) return compareMoments(answer.value, expected.value);
  if (type === 'Coding') return isSameCoding(answer, expected) ? 'equal' : 'different';
  if (type === 'Quantity') return compareQuantities(answer, expected);
  if (type === 'Reference') return isSame(answer, expected, 'reference') ? 'equal' : 'different';
  if (answer.value === undefined || expected.value === undefined) return 'unknown';
  return answer.value === expected.value ? 'equal' : 'different';
}

/** The type that the name of an element carries, such as `Coding`. */
export function typeOf({ name }: ElementNode): string {
  return name.replace(/^[a-z]+/, '');
}

function compareNumbers(left: string | undefined, right: string | undefined): Comparison {
  const difference = Number(left) - Number(right);
  if (Number.isNaN(difference)) return 'unknown';
  if (difference === 0) return 'equal';
  return difference < 0 ? 'less' : 'greater';
}

/** Moments of one precision and without zones, or with the same one, compare as texts. */
function compareMoments(left: string | undefined, right: string | undefined): Comparison {
  if (left === undefined || right === undefined) return 'unknown';
  if (left === right) return 'equal';
  if (left.length !== right.length || zoneOf(left) !== zoneOf(right)) return 'unknown';
  return left < right ? 'less' : 'greater';
}

function zoneOf(moment: string): string | undefined {
  return /T.*(Z|[+-]\d\d:\d\d)$/.exec(moment)?.[1];
}

/** A system that only one of two codings names does not tell them apart. */
export function isSameCoding(left: ElementNode, right: ElementNode): boolean {
  const [system, other] = [findChildValue(left, 'system'), findChildValue(right, 'system')];
  if (system !== undefined && other !== undefined && system !== other) return false;
  const hasCode = findChildValue(left, 'code') !== undefined || findChildValue(right, 'code') !== undefined;
  return isSame(left, right, hasCode ? 'code' : 'display');
}

function isSame(left: ElementNode, right: ElementNode, name: string): boolean {
  return findChildValue(left, name) === findChildValue(right, name);
}

/** Quantities of one unit; others would have to be converted. */
function compareQuantities(left: ElementNode, right: ElementNode): Comparison {
  const units = ['system', 'code', 'unit'].every((name) => isSame(left, right, name));
  return units ? compareNumbers(findChildValue(left, 'value'), findChildValue(right, 'value')) : 'unknown';
}
