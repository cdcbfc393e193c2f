import type { Fault } from '../fault.js';
import { isObject, valuesAt } from '../resource.js';
import { refuse, toOperationOutcome } from '../refusal.js';
import { liftLimit, needNone } from './alter-operation.js';
import { cannotBeRead, ignoreParameter, missParameter } from './alter-search.js';
import { alterElement, alterType, leaveOut, type JsonObject } from './alter-shown.js';

const type = 'QuestionnaireResponse';
const request = 'send-questionnaire-request';

/** Defects of questionnaires and their answers. */
export const questionnaireFaults: readonly Fault[] = [
  ...['patient', 'questionnaire', 'authored', 'status'].map((name): Fault => ({
    id: `answers-search-misses-${name}`,
    title: `A search of answers by ${name} finds nothing`,
    description: `The parameter \`${name}\` fits no QuestionnaireResponse.`,
    requirement: name === 'patient' ? 'CC-QUE-001' : 'CC-QUE-002',
    alter: missParameter(type, name),
  })),
  ...['patient', 'questionnaire', 'authored', 'status'].map((name): Fault => ({
    id: `answers-search-ignores-${name}`,
    title: `A search of answers ignores ${name}`,
    description: `The parameter \`${name}\` finds every QuestionnaireResponse, whatever its value.`,
    requirement: name === 'patient' ? 'CC-QUE-001' : 'CC-QUE-002',
    alter: ignoreParameter(type, name),
  })),
  ...['url', 'identifier', 'title', 'status'].flatMap((name): readonly Fault[] => [
    {
      id: `questionnaire-search-misses-${name}`,
      title: `A search of questionnaires by ${name} finds nothing`,
      description: `The parameter \`${name}\` fits no Questionnaire, though it is claimed.`,
      requirement: 'CC-QUE-014',
      alter: missParameter('Questionnaire', name),
    },
    {
      id: `questionnaire-search-ignores-${name}`,
      title: `A search of questionnaires ignores ${name}`,
      description: `The parameter \`${name}\` finds every Questionnaire, though it is claimed.`,
      requirement: 'CC-QUE-014',
      alter: ignoreParameter('Questionnaire', name),
    },
  ]),
  {
    id: 'answer-without-question',
    title: 'An answer has no question',
    description: 'QuestionnaireResponse.item.linkId of the first item is one that the questionnaire lacks.',
    requirement: 'CC-QUE-006',
    alter: alterFirstItem((item) => ({ ...item, linkId: 'not-asked' })),
  },
  {
    id: 'answers-out-of-order',
    title: 'Answers are out of order',
    description: 'The items of a QuestionnaireResponse stand in the reverse order of the questions.',
    requirement: 'CC-QUE-006',
    alter: alterElement(type, 'item', (list) => valuesAt({ list }, 'list').toReversed()),
  },
  {
    id: 'answers-without-groups',
    title: 'Answers stand outside of their groups',
    description: 'What the questionnaire has in a group stands beside it.',
    requirement: 'CC-QUE-006',
    alter: alterElement(type, 'item', (list) =>
      valuesAt({ list }, 'list')
        .filter(isObject)
        .flatMap(({ item = [], ...rest }) => [rest, item].flat()),
    ),
  },
  {
    id: 'group-answered',
    title: 'A group has an answer',
    description: 'An item that holds others has an answer of its own.',
    requirement: 'CC-QUE-007',
    alter: alterItems((item) => ('item' in item ? { ...item, answer: [{ valueString: 'yes' }] } : item)),
  },
  {
    id: 'answer-of-wrong-type',
    title: 'An answer is of another type than its question',
    description: 'What was answered as a boolean is shown as the string "yes" or "no".',
    requirement: 'CC-QUE-007',
    alter: alterAnswers(({ valueBoolean, ...answer }) =>
      valueBoolean === undefined ? answer : { ...answer, valueString: valueBoolean === true ? 'yes' : 'no' },
    ),
  },
  {
    id: 'answer-not-an-option',
    title: 'An answer is none of the options',
    description: 'A coded answer has a code that the question does not offer.',
    requirement: 'CC-QUE-008',
    alter: alterAnswers(({ valueCoding, ...answer }) =>
      isObject(valueCoding)
        ? { ...answer, valueCoding: { ...valueCoding, code: 'not-offered' } }
        : { ...answer, ...(valueCoding === undefined ? {} : { valueCoding }) },
    ),
  },
  {
    id: 'answer-repeated',
    title: 'A question that is asked once is answered twice',
    description: 'Each answer that is a boolean is there twice, though its question does not repeat.',
    requirement: 'CC-QUE-010',
    alter: alterAnswerLists((answers) =>
      answers.flatMap((answer) =>
        isObject(answer) && 'valueBoolean' in answer ? [answer, answer] : [answer],
      ),
    ),
  },
  {
    id: 'required-answer-missing',
    title: 'A required answer is missing',
    description: 'A completed response lacks the answers that are booleans; their questions are required.',
    requirement: 'CC-QUE-009',
    alter: alterItems((item) => (valuesAt(item, 'answer.valueBoolean').length > 0 ? undefined : item)),
  },
  {
    id: 'answers-lead-to-no-questionnaire',
    title: 'Answers lead to no questionnaire',
    description: 'QuestionnaireResponse.questionnaire names a Questionnaire that is not there.',
    requirement: 'CC-QUE-004',
    alter: alterElement(type, 'questionnaire', () => ({ reference: 'Questionnaire/not-there' })),
  },
  {
    id: 'answers-without-questionnaire',
    title: 'Answers do not name their questionnaire',
    description: 'QuestionnaireResponse.questionnaire is absent.',
    requirement: 'CC-QUE-011',
    alter: leaveOut(type, 'questionnaire'),
  },
  {
    id: 'answers-undated',
    title: 'Answers have no date',
    description: 'QuestionnaireResponse.authored is absent.',
    requirement: 'CC-QUE-012',
    alter: leaveOut(type, 'authored'),
  },
  {
    id: 'answers-unfinished-shown-as-completed',
    title: 'Unfinished answers are shown as completed',
    description: 'QuestionnaireResponse.status is "completed" for every response.',
    requirement: 'CC-QUE-013',
    alter: alterElement(type, 'status', () => 'completed'),
  },
  {
    id: 'answers-of-another-patient',
    title: "Answers are another patient's",
    description: 'QuestionnaireResponse.subject names a patient other than the one searched for.',
    requirement: 'CC-QUE-001',
    alter: alterElement(type, 'subject', () => ({ reference: 'Patient/cc-patient-okonkwo' })),
  },
  {
    id: 'questionnaire-not-found',
    title: 'A questionnaire cannot be read',
    description: 'GET /Questionnaire/[id] is answered with 404; searches find it.',
    requirement: 'CC-QUE-005',
    alter: cannotBeRead('Questionnaire'),
  },
  {
    id: 'questionnaire-request-refused',
    title: 'A questionnaire cannot be sent',
    description: '`$send-questionnaire-request` is refused with 405, whatever is asked.',
    requirement: 'CC-QUE-020',
    alter: ({ checkServed }) => ({
      checkServed: (called) => {
        if (called.path.endsWith(`/$${request}`)) throw refuse(405, 'not-supported', 'Nothing is sent');
        checkServed(called);
      },
    }),
  },
  {
    id: 'questionnaire-request-fails-with-200',
    title: 'A questionnaire that was not sent is a success',
    description: '`$send-questionnaire-request` is answered with 200 and an OperationOutcome of an error.',
    requirement: 'CC-QUE-020',
    alter: ({ shapeOutput }) => ({
      shapeOutput: (output, operation) =>
        operation === request
          ? toOperationOutcome([{ severity: 'error', code: 'exception', diagnostics: 'Nobody was asked' }])
          : shapeOutput(output, operation),
    }),
  },
  {
    id: 'questionnaire-request-limit-not-enforced',
    title: 'Any number of patients is asked at once',
    description: '`$send-questionnaire-request` takes 501 targets instead of refusing them with 400.',
    requirement: 'CC-QUE-023',
    alter: (correct) => liftLimit(correct, request),
  },
  {
    id: 'questionnaire-request-incomplete-accepted',
    title: 'A questionnaire is sent to nobody, or for nobody',
    description: '`$send-questionnaire-request` needs neither a target nor a requestor.',
    requirement: 'CC-QUE-023',
    alter: (correct) => needNone(correct, request),
  },
  {
    id: 'questionnaire-request-to-nobody',
    title: 'A patient is asked who is not there',
    description: '`$send-questionnaire-request` takes a target that the server does not have.',
    requirement: 'CC-QUE-021',
    alter: passOver('target'),
  },
  {
    id: 'questionnaire-request-of-nobody',
    title: 'A questionnaire is sent for who is not there',
    description: '`$send-questionnaire-request` takes a requestor that the server does not have.',
    requirement: 'CC-QUE-024',
    alter: passOver('requestor'),
  },
  {
    id: 'questionnaire-request-of-unknown-questionnaire',
    title: 'A questionnaire is sent that is not there',
    description: '`$send-questionnaire-request` is answered with 200 for a Questionnaire that is not there.',
    requirement: 'CC-QUE-022',
    alter: () => ({ hasQuestionnaire: () => true }),
  },
];

/** Where a parameter of the request refers to is not looked at. */
function passOver(parameter: string): Fault['alter'] {
  return ({ checksReference }) => ({
    checksReference: (name) => name !== parameter && checksReference(name),
  });
}

/** Changes the items of each response, those within others first; undefined leaves one out. */
function alterItems(alter: (item: JsonObject) => JsonObject | undefined): Fault['alter'] {
  return alterType(type, (response) => ({ ...response, ...itemsOf(response, alter) }));
}

function itemsOf(
  parent: JsonObject,
  alter: (item: JsonObject) => JsonObject | undefined,
): { readonly item?: readonly unknown[] } {
  if (!Array.isArray(parent['item'])) return {};
  const item = valuesAt(parent, 'item')
    .filter(isObject)
    .flatMap((child) => alter({ ...child, ...itemsOf(child, alter) }) ?? []);
  return { item };
}

function alterFirstItem(alter: (item: JsonObject) => JsonObject): Fault['alter'] {
  return alterElement(type, 'item', (list) =>
    valuesAt({ list }, 'list').map((item, at) => (at === 0 && isObject(item) ? alter(item) : item)),
  );
}

function alterAnswerLists(alter: (answers: readonly unknown[]) => readonly unknown[]): Fault['alter'] {
  return alterItems((item) =>
    'answer' in item ? { ...item, answer: alter(valuesAt(item, 'answer')) } : item,
  );
}

function alterAnswers(alter: (answer: JsonObject) => JsonObject): Fault['alter'] {
  return alterAnswerLists((answers) => answers.map((answer) => (isObject(answer) ? alter(answer) : answer)));
}
