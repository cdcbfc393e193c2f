import type { ElementNode } from '../../fhir/element-node.js';
import type { ReferenceResolver } from '../../validator/reference-resolver.js';
import { asksForAnswer } from '../../validator/questionnaires/answer-types.js';
import {
  answersOf,
  findValue as findChoice,
  readQuestionnaire,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../validator/questionnaires/questionnaire.js';
import { questionnaireAnswerType } from '../../validator/rules/questionnaire-answer-type.js';
import { questionnaireLength } from '../../validator/rules/questionnaire-length.js';
import { questionnaireLinkId } from '../../validator/rules/questionnaire-link-id.js';
import { questionnaireOption } from '../../validator/rules/questionnaire-option.js';
import { questionnaireOrder } from '../../validator/rules/questionnaire-order.js';
import { questionnaireRepeats } from '../../validator/rules/questionnaire-repeats.js';
import { questionnaireRequired } from '../../validator/rules/questionnaire-required.js';
import { questionnaireUnchecked } from '../../validator/rules/questionnaire-unchecked.js';
import type { Answer } from '../answer.js';
import { formatNodePath } from '../format-path.js';
import { follow } from '../interactions/follow-reference.js';
import { toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { createQuestionnaireResolver } from '../sent-questionnaires.js';
import type { ValidatedResource } from '../validate-response.js';
import { listSent, type SentResource } from './expect-times.js';
import { listResources, toIssueDeviation } from './expect-valid.js';
import { joinJudgements, judgeEach, nothingExamined, toNodeDeviation, type Judgement } from './judgement.js';

/** An item of a response with the question that it is about; none where the Questionnaire has no such question. */
interface AnsweredItem {
  readonly node: ElementNode;
  readonly question: QuestionnaireItem | undefined;
  /** True where the response says that it is complete. */
  readonly isComplete: boolean;
  /** True where the validator could not tell whether an answer is right. */
  readonly isOpen: boolean;
}

/** One way in which answers fit their Questionnaire. */
interface Fit {
  readonly expected: string;
  /** Ids of the validator's rules that say where they do not. */
  readonly rules: readonly string[];
  /** Whether an item can show it. */
  readonly isShownBy: (item: AnsweredItem) => boolean;
  /** What the responses have not where no item can. */
  readonly lacking: string;
}

/** How answers fit their Questionnaire, in the words of the scenarios. */
export const answerFits: Readonly<Record<string, Fit>> = {
  'keeps to the questions of its questionnaire': {
    expected: 'items that the Questionnaire has in this place, in its order',
    rules: [questionnaireLinkId.id, questionnaireOrder.id],
    isShownBy: () => true,
    lacking: 'an item',
  },
  'answers each question as it is meant': {
    expected: 'answers of the type and length that the Questionnaire asks for, and none to a group',
    rules: [questionnaireAnswerType.id, questionnaireLength.id],
    isShownBy: ({ node, question }) => question !== undefined && answersOf(node).length > 0,
    lacking: 'an answer',
  },
  'chooses among the options that are offered': {
    expected: 'answers among the options that the Questionnaire offers',
    rules: [questionnaireOption.id],
    isShownBy: ({ node, question, isOpen }) => !isOpen && isChoice(question) && answersOf(node).length > 0,
    lacking: 'an answer to a question whose options are known',
  },
  'answers what has to be answered': {
    expected: 'an answer to each question that the Questionnaire requires of a completed response',
    rules: [questionnaireRequired.id],
    isShownBy: ({ question, isComplete }) => isComplete && question?.required === true,
    lacking: 'an answer to a question that is required, in a response that is completed',
  },
  'answers once what is asked once': {
    expected: 'one answer to each question that does not repeat',
    rules: [questionnaireRepeats.id],
    isShownBy: ({ question }) => question !== undefined && asksForAnswer(question) && !question.repeats,
    lacking: 'an answer to a question that does not repeat',
  },
};

/** Each set of answers says to which Questionnaire, be that one of the target or of another server. */
export function expectQuestionnaireNamed(answers: readonly Answer[]): Judgement {
  return judgeEach(
    listSent(answers, 'QuestionnaireResponse'),
    ({ answer, resource }) =>
      findValue(resource, 'questionnaire.reference') === undefined
        ? toNodeDeviation(answer, resource, {
            expected: 'answers that name their Questionnaire',
            found: `QuestionnaireResponse/${findValue(resource, 'id') ?? '(no id)'} without questionnaire.reference`,
          })
        : undefined,
    'The answer has no QuestionnaireResponse.',
  );
}

/**
 * Each QuestionnaireResponse in the answers fits the Questionnaire that it names, in one way. Responses whose
 * Questionnaire is not at hand are passed over: whether it can be read is a question of its own.
 */
export async function expectAnswersFit(scenario: Scenario, fit: Fit): Promise<Judgement> {
  const { memory, session } = scenario;
  await readQuestionnaires(scenario);
  const resolve = createQuestionnaireResolver(session.answers.flatMap(listResources), session.target.baseUrl);
  const judgements = memory.answers.flatMap((answer) => {
    const validated = new Map(
      session
        .validate(answer.response.body, session.target.profiles, resolve)
        .map((resource) => [resource.path, resource]),
    );
    return listSent([answer], 'QuestionnaireResponse').flatMap(({ resource }) => {
      const questionnaire = findQuestionnaire(resource, resolve);
      const said = validated.get(formatNodePath(resource));
      if (questionnaire === undefined || said === undefined) return [];
      return [judgeResponse({ answer, resource }, { fit, questionnaire, said })];
    });
  });
  if (judgements.length === 0)
    return nothingExamined('No response in the answer names a Questionnaire that can be read.');
  const joined = joinJudgements(judgements);
  return joined.examined > 0 || joined.deviations.length > 0
    ? joined
    : nothingExamined(`No response in the answer has ${fit.lacking}.`);
}

/** Reads the Questionnaires that the responses name, each once in a run. */
async function readQuestionnaires(scenario: Scenario): Promise<void> {
  const { memory, session } = scenario;
  const references = listSent(memory.answers, 'QuestionnaireResponse').flatMap(
    ({ resource }) => findValue(resource, 'questionnaire.reference') ?? [],
  );
  const addresses = references.map((reference) => toAddress(reference, session.target.baseUrl));
  const paths = new Set(
    addresses.flatMap((to) => (to?.type === 'Questionnaire' ? `${to.type}/${to.id}` : [])),
  );
  for (const path of paths) await follow(scenario, path);
}

function findQuestionnaire(response: ElementNode, resolve: ReferenceResolver): Questionnaire | undefined {
  const reference = findValue(response, 'questionnaire.reference') ?? '';
  const found = reference.startsWith('#')
    ? selectNodes(response, 'contained').find((each) => findValue(each, 'id') === reference.slice(1))
    : resolve(reference);
  return found === undefined ? undefined : readQuestionnaire(found);
}

interface Comparison {
  readonly fit: Fit;
  readonly questionnaire: Questionnaire;
  readonly said: ValidatedResource;
}

function judgeResponse(
  { answer, resource }: SentResource & { readonly answer: Answer },
  { fit, questionnaire, said }: Comparison,
): Judgement {
  const open = new Set(
    said.unchecked
      .filter(({ rule }) => rule === questionnaireUnchecked.id)
      .map(({ expression }) => expression),
  );
  const isComplete = ['completed', 'amended'].includes(findValue(resource, 'status') ?? '');
  const items = listItems(resource).map((node): AnsweredItem => ({
    node,
    question: questionnaire.byLinkId.get(findValue(node, 'linkId') ?? ''),
    isComplete,
    isOpen: answersOf(node).some((each) => {
      const value = findChoice(each, 'value');
      return value !== undefined && open.has(formatNodePath(value));
    }),
  }));
  const issues = said.issues.filter(({ rule }) => fit.rules.includes(rule));
  const deviation = toIssueDeviation(answer, fit.expected, issues);
  return {
    examined: items.filter(fit.isShownBy).length,
    deviations: deviation === undefined ? [] : [deviation],
  };
}

/** All items of a response, those within items and answers too. */
function listItems(parent: ElementNode): readonly ElementNode[] {
  const inside = [...selectNodes(parent, 'item'), ...selectNodes(parent, 'answer.item')];
  return inside.flatMap((item) => [item, ...listItems(item)]);
}

function isChoice(question: QuestionnaireItem | undefined): boolean {
  return question !== undefined && (question.options.length > 0 || question.valueSet !== undefined);
}
