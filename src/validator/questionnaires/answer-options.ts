import { findChild, findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { CodeQuestion } from '../../terminology/terminology-service.js';
import type { Terminology } from '../../terminology/terminology.js';
import { compareAnswers, typeOf } from './compare-answers.js';
import type { QuestionnaireItem } from './questionnaire.js';
import type { BoundValueSet } from './value-set-link.js';

/** Whether an answer is one of those that a question offers. */
export interface OptionAnswer {
  readonly result: 'in' | 'not-in' | 'unknown';
  /** With `unknown`: what is missing. */
  readonly reason?: string | undefined;
  /** With `unknown`: what a terminology service could still answer. */
  readonly questions?: readonly CodeQuestion[];
}

const isIn: OptionAnswer = { result: 'in' };

/** An open choice may be answered by a text, or by a coding without a code, and still offers its options. */
export function checkOptions(
  item: QuestionnaireItem,
  value: ElementNode,
  terminology: Terminology,
): OptionAnswer {
  const { options, valueSet } = item;
  if (options.length === 0 && valueSet === undefined) return isIn;
  const isCoding = typeOf(value) === 'Coding';
  if (item.type === 'open-choice' && (!isCoding || findChildValue(value, 'code') === undefined)) return isIn;
  const found = options.map((option) => compareAnswers(value, option));
  if (found.includes('equal')) return isIn;
  const ofSet = valueSet === undefined || !isCoding ? undefined : checkValueSet(valueSet, value, terminology);
  if (ofSet?.result === 'in' || ofSet?.result === 'unknown') return ofSet;
  return found.includes('unknown')
    ? { result: 'unknown', reason: 'the answer cannot be compared with the options' }
    : { result: 'not-in' };
}

function checkValueSet(bound: BoundValueSet, value: ElementNode, terminology: Terminology): OptionAnswer {
  const code = findChildValue(value, 'code');
  const system = findChildValue(value, 'system');
  if (code === undefined) return { result: 'not-in' };
  if (bound.kind === 'canonical') return terminology.checkCode(bound.url, { system, code });
  if (bound.valueSet === undefined)
    return { result: 'unknown', reason: `the value set #${bound.id} is not in the Questionnaire` };
  if (!isOnlyLists(bound.valueSet))
    return { result: 'unknown', reason: `the value set #${bound.id} does not list its codes` };
  return isListed(bound.valueSet, { system, code }) ? isIn : { result: 'not-in' };
}

interface Coded {
  readonly system: string | undefined;
  readonly code: string;
}

/** Whether a contained value set lists the code under its system. */
function isListed(valueSet: ElementNode, { system, code }: Coded): boolean {
  return includesOf(valueSet).some((include) => {
    const own = findChildValue(include, 'system');
    const isOfSystem = system === undefined || own === undefined || own === system;
    return (
      isOfSystem && findChildren(include, 'concept').some((each) => findChildValue(each, 'code') === code)
    );
  });
}

/** Whether a contained value set says all of its codes one by one. */
function isOnlyLists(valueSet: ElementNode): boolean {
  const includes = includesOf(valueSet);
  const compose = findChildren(valueSet, 'compose');
  if (compose.some((each) => findChild(each, 'exclude') !== undefined)) return false;
  return includes.length > 0 && includes.every((include) => findChildren(include, 'concept').length > 0);
}

function includesOf(valueSet: ElementNode): readonly ElementNode[] {
  return findChildren(valueSet, 'compose').flatMap((compose) => findChildren(compose, 'include'));
}
