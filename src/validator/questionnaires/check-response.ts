import { findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { DefinitionRef } from '../../model/issue.js';
import type { CodeQuestion } from '../../terminology/terminology-service.js';
import type { Terminology } from '../../terminology/terminology.js';
import { questionnaireDisabled } from '../rules/questionnaire-disabled.js';
import { questionnaireLinkId } from '../rules/questionnaire-link-id.js';
import { questionnaireOrder } from '../rules/questionnaire-order.js';
import { questionnaireRepeats } from '../rules/questionnaire-repeats.js';
import { questionnaireRequired } from '../rules/questionnaire-required.js';
import type { ValidationContext } from '../validation-context.js';
import { asksForAnswer } from './answer-types.js';
import { checkAnswer } from './check-answer.js';
import { isEnabled, type Truth } from './enable-when.js';
import { answersOf, isAnswered, type Questionnaire, type QuestionnaireItem } from './questionnaire.js';
import { createReporter, type Reporter } from './reporter.js';

/** One response while it is compared with its Questionnaire. */
export interface Comparing {
  readonly questionnaire: Questionnaire;
  readonly terminology: Terminology;
  /** True where the response says that it is complete, so that nothing that is required may be missing. */
  readonly isComplete: boolean;
  readonly report: Reporter;
  /** Leaves what a terminology service could answer. */
  readonly ask: (questions: readonly CodeQuestion[]) => void;
}

export interface ResponseTools {
  readonly terminology: Terminology;
  readonly origin: DefinitionRef;
}

/** Compares a response with its Questionnaire (https://hl7.org/fhir/STU3/questionnaireresponse.html). */
export function checkResponse(
  response: ElementNode,
  questionnaire: Questionnaire,
  { terminology, origin }: ResponseTools,
  context: ValidationContext,
): void {
  const status = findChildValue(response, 'status') ?? '';
  const comparing: Comparing = {
    questionnaire,
    terminology,
    isComplete: status === 'completed' || status === 'amended',
    report: createReporter(context, origin),
    ask: (questions) => {
      context.ask(questions);
    },
  };
  checkItems(response, questionnaire.items, comparing);
}

/** Compares the items below one element with those that the Questionnaire has there. */
function checkItems(parent: ElementNode, expected: readonly QuestionnaireItem[], comparing: Comparing): void {
  const given = findChildren(parent, 'item').flatMap((node) => {
    const linkId = findChildValue(node, 'linkId');
    return linkId === undefined ? [] : [{ node, linkId }];
  });
  checkPlaces(given, expected, comparing);
  for (const item of expected) {
    const nodes = given.filter(({ linkId }) => linkId === item.linkId).map(({ node }) => node);
    checkItem(item, nodes, parent, comparing);
  }
}

interface GivenItem {
  readonly node: ElementNode;
  readonly linkId: string;
}

/** Items are those of the Questionnaire, in its order. */
function checkPlaces(
  given: readonly GivenItem[],
  expected: readonly QuestionnaireItem[],
  { questionnaire, report }: Comparing,
): void {
  let highest = 0;
  for (const { node, linkId } of given) {
    const rank = expected.findIndex((item) => item.linkId === linkId);
    if (rank < 0) {
      report(questionnaireLinkId, { node }, { linkId, isElsewhere: questionnaire.byLinkId.has(linkId) });
    } else if (rank < highest) {
      report(questionnaireOrder, { node }, { linkId, after: expected[highest]?.linkId ?? '' });
    } else highest = rank;
  }
}

function checkItem(
  item: QuestionnaireItem,
  nodes: readonly ElementNode[],
  parent: ElementNode,
  comparing: Comparing,
): void {
  const { linkId, repeats } = item;
  const { report } = comparing;
  const enabled = isEnabled(item, parent);
  const answered = nodes.find(isAnswered);
  if (enabled === 'no' && answered !== undefined)
    report(questionnaireDisabled, { node: answered }, { linkId });
  if (enabled === 'unknown' && (item.required || answered !== undefined)) {
    const reason = `whether the item "${linkId}" is enabled depends on answers that cannot be compared`;
    report.unchecked(answered ?? parent, reason);
  }
  const second = repeats ? undefined : nodes[1];
  if (second !== undefined) report(questionnaireRepeats, { node: second }, { linkId });
  if (nodes.length === 0 && isMissing(item, enabled, comparing))
    report(questionnaireRequired, { node: parent, child: 'item' }, { linkId });
  for (const node of nodes) checkContent(node, item, enabled, comparing);
}

function isMissing({ required }: QuestionnaireItem, enabled: Truth, { isComplete }: Comparing): boolean {
  return required && isComplete && enabled === 'yes';
}

function checkContent(
  node: ElementNode,
  item: QuestionnaireItem,
  enabled: Truth,
  comparing: Comparing,
): void {
  const { linkId } = item;
  const answers = answersOf(node);
  if (asksForAnswer(item) && answers.length === 0 && isMissing(item, enabled, comparing))
    comparing.report(questionnaireRequired, { node, child: 'answer' }, { linkId });
  const second = item.repeats || !asksForAnswer(item) ? undefined : answers[1];
  if (second !== undefined) comparing.report(questionnaireRepeats, { node: second }, { linkId });
  for (const answer of answers) {
    checkAnswer(answer, item, comparing);
    checkItems(answer, item.items, comparing);
  }
  // Items below a question that nobody answered stand in the item itself, as those of a group do.
  if (item.type === 'group' || answers.length === 0) checkItemsIfAny(node, item, comparing);
}

function checkItemsIfAny(node: ElementNode, item: QuestionnaireItem, comparing: Comparing): void {
  const hasItems = findChildren(node, 'item').length > 0;
  if (item.type === 'group' || hasItems) checkItems(node, item.items, comparing);
}
