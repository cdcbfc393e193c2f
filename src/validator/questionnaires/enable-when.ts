import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { compareAnswers, type Comparison } from './compare-answers.js';
import { answersOf, findValue, type Condition, type QuestionnaireItem } from './questionnaire.js';

/** Whether a condition holds; `unknown` where the answers cannot be compared. */
export type Truth = 'yes' | 'no' | 'unknown';

/**
 * Whether an item is enabled, by the answers given around it (https://hl7.org/fhir/STU3/questionnaire-definitions.html).
 * `parent` is the element of the response that holds the item or would hold it.
 */
export function isEnabled({ conditions, needsAll }: QuestionnaireItem, parent: ElementNode): Truth {
  if (conditions.length === 0) return 'yes';
  const answers = conditions.map((condition) => isMet(condition, parent));
  const decisive = needsAll ? 'no' : 'yes';
  if (answers.includes(decisive)) return decisive;
  if (answers.includes('unknown')) return 'unknown';
  return needsAll ? 'yes' : 'no';
}

function isMet(condition: Condition, parent: ElementNode): Truth {
  const values = findAnswers(condition.question, parent);
  const { answer, operator, isWanted } = condition;
  if (operator === 'exists') return toTruth(values.length > 0 === isWanted);
  if (answer === undefined) return 'unknown';
  const found = values.map((value) => compareAnswers(value, answer));
  return operator === '!=' ? isUnlike(found) : isLike(found, operator);
}

/** Some answer has to relate to the expected one in the way that is asked for. */
function isLike(found: readonly Comparison[], operator: string): Truth {
  const wanted = wantedByOperator.get(operator);
  if (wanted === undefined) return 'unknown';
  if (found.some((each) => wanted.includes(each))) return 'yes';
  const isOrder = operator !== '=';
  return found.some((each) => each === 'unknown' || (isOrder && each === 'different')) ? 'unknown' : 'no';
}

const wantedByOperator: ReadonlyMap<string, readonly Comparison[]> = new Map<string, readonly Comparison[]>([
  ['=', ['equal']],
  ['>', ['greater']],
  ['<', ['less']],
  ['>=', ['greater', 'equal']],
  ['<=', ['less', 'equal']],
]);

/** Readings differ on whether one other answer is enough, and on no answer at all; where they agree it is decided. */
function isUnlike(found: readonly Comparison[]): Truth {
  if (found.length === 0 || found.includes('unknown')) return 'unknown';
  const equal = found.filter((each) => each === 'equal').length;
  if (equal === 0) return 'yes';
  return equal === found.length ? 'no' : 'unknown';
}

function toTruth(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

/**
 * The answers to a question that are nearest: first beside the item, then further out. Where an item repeats, what its
 * other repetitions hold is not looked at.
 */
function findAnswers(linkId: string, parent: ElementNode): readonly ElementNode[] {
  const passed = new Set<string>();
  for (let at: ElementNode | undefined = parent; at !== undefined; at = at.parent) {
    const items = isOf(linkId, at) ? [at] : findItems(linkId, at, passed);
    if (items.length > 0) {
      return items.flatMap((item) => answersOf(item).flatMap((answer) => findValue(answer, 'value') ?? []));
    }
    if (at.resourceType !== undefined) break;
    const own = findChildValue(at, 'linkId');
    if (own !== undefined) passed.add(own);
  }
  return [];
}

function findItems(linkId: string, within: ElementNode, passed: ReadonlySet<string>): readonly ElementNode[] {
  return within.children.flatMap((child) => {
    if (child.name !== 'item' && child.name !== 'answer') return [];
    if (isOf(linkId, child)) return [child];
    return passed.has(findChildValue(child, 'linkId') ?? '') ? [] : findItems(linkId, child, passed);
  });
}

function isOf(linkId: string, node: ElementNode): boolean {
  return node.name === 'item' && findChildValue(node, 'linkId') === linkId;
}
