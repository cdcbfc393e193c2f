import { findChild, findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { toBoundValueSet, type BoundValueSet } from './value-set-link.js';

/** An item of a Questionnaire, the same for STU3 and R4. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: string;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly maxLength: number | undefined;
  /** The answers that are listed, each the element that holds the value. */
  readonly options: readonly ElementNode[];
  /** The value set whose codes are the answers. */
  readonly valueSet: BoundValueSet | undefined;
  readonly conditions: readonly Condition[];
  /** Whether all conditions have to hold, or one of them. */
  readonly needsAll: boolean;
  readonly items: readonly QuestionnaireItem[];
}

/** What enables an item: something about the answers to another question. */
export interface Condition {
  readonly question: string;
  /** As in R4: `exists`, `=`, `!=`, `>`, `<`, `>=`, `<=`. */
  readonly operator: string;
  /** The element that holds the value to compare with; for `exists` a boolean. */
  readonly answer: ElementNode | undefined;
  /** For `exists`: whether there has to be an answer. */
  readonly isWanted: boolean;
}

/** A Questionnaire ready to be compared with: its items as a tree and by linkId. */
export interface Questionnaire {
  readonly items: readonly QuestionnaireItem[];
  readonly byLinkId: ReadonlyMap<string, QuestionnaireItem>;
}

export function readQuestionnaire(root: ElementNode): Questionnaire {
  const byLinkId = new Map<string, QuestionnaireItem>();
  return { items: readItems(root, root, byLinkId), byLinkId };
}

function readItems(
  parent: ElementNode,
  root: ElementNode,
  byLinkId: Map<string, QuestionnaireItem>,
): readonly QuestionnaireItem[] {
  return findChildren(parent, 'item').flatMap((node) => {
    const linkId = findChildValue(node, 'linkId');
    if (linkId === undefined) return [];
    const item = readItem(node, linkId, root, byLinkId);
    byLinkId.set(linkId, item);
    return [item];
  });
}

function readItem(
  node: ElementNode,
  linkId: string,
  root: ElementNode,
  byLinkId: Map<string, QuestionnaireItem>,
): QuestionnaireItem {
  const maxLength = findChildValue(node, 'maxLength');
  return {
    linkId,
    type: findChildValue(node, 'type') ?? '',
    required: isTrue(node, 'required'),
    repeats: isTrue(node, 'repeats'),
    maxLength: maxLength === undefined ? undefined : Number(maxLength),
    options: [...findChildren(node, 'option'), ...findChildren(node, 'answerOption')].flatMap(
      (option) => findValue(option, 'value') ?? [],
    ),
    valueSet: toBoundValueSet(node, root),
    conditions: findChildren(node, 'enableWhen').map(readCondition),
    needsAll: findChildValue(node, 'enableBehavior') === 'all',
    items: readItems(node, root, byLinkId),
  };
}

/** STU3 says `hasAnswer` or gives an answer that must be equal; R4 has an operator. */
function readCondition(node: ElementNode): Condition {
  const hasAnswer = findChildValue(node, 'hasAnswer');
  const answer = findValue(node, 'answer');
  return {
    question: findChildValue(node, 'question') ?? '',
    operator: findChildValue(node, 'operator') ?? (hasAnswer === undefined ? '=' : 'exists'),
    answer,
    isWanted: (hasAnswer ?? answer?.value) !== 'false',
  };
}

function isTrue(node: ElementNode, name: string): boolean {
  return findChildValue(node, name) === 'true';
}

/** The element of a choice, such as `valueCoding` of `value[x]`. */
export function findValue(node: ElementNode, stem: string): ElementNode | undefined {
  return node.children.find(({ name }) => name.startsWith(stem) && /^[A-Z]/.test(name.slice(stem.length)));
}

/** The answers that an item of a response gives. */
export function answersOf(item: ElementNode): readonly ElementNode[] {
  return findChildren(item, 'answer');
}

/** Whether an item of a response says anything: by an answer, or by an item inside that does. */
export function isAnswered(item: ElementNode): boolean {
  return findChild(item, 'answer') !== undefined || findChildren(item, 'item').some(isAnswered);
}
