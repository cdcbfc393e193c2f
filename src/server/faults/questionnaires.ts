import type { Fault } from '../fault.js';
import { isObject, valuesAt } from '../resource.js';
import { alterElement, alterType, ignoreParameter, leaveOut } from './alter-shown.js';

const type = 'QuestionnaireResponse';

/** Defects of questionnaires and their answers. */
export const questionnaireFaults: readonly Fault[] = [
  ...['patient', 'questionnaire', 'authored', 'status'].map((name): Fault => ({
    id: `answers-search-misses-${name}`,
    title: `A search of answers by ${name} finds nothing`,
    description: `The parameter \`${name}\` fits no QuestionnaireResponse.`,
    requirement: name === 'patient' ? 'CC-QUE-001' : 'CC-QUE-002',
    alter: ({ matches }) => ({
      matches: (resource, criterion, tools) =>
        !(resource.resourceType === type && criterion.parameter.name === name) &&
        matches(resource, criterion, tools),
    }),
  })),
  {
    id: 'answer-without-question',
    title: 'An answer has no question',
    description: 'QuestionnaireResponse.item.linkId of the first item is one that the questionnaire lacks.',
    alter: alterFirstItem((item) => ({ ...item, linkId: 'not-asked' })),
  },
  {
    id: 'answer-of-wrong-type',
    title: 'An answer is of another type than its question',
    description: 'What was answered as a boolean is shown as the string "yes" or "no".',
    alter: alterAnswers(({ valueBoolean, ...answer }) =>
      valueBoolean === undefined ? answer : { ...answer, valueString: valueBoolean === true ? 'yes' : 'no' },
    ),
  },
  {
    id: 'answer-not-an-option',
    title: 'An answer is none of the options',
    description: 'A coded answer has a code that the question does not offer.',
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
    alter: leaveOut(type, 'questionnaire'),
  },
  {
    id: 'answers-undated',
    title: 'Answers have no date',
    description: 'QuestionnaireResponse.authored is absent.',
    alter: leaveOut(type, 'authored'),
  },
  {
    id: 'answers-unfinished-shown-as-completed',
    title: 'Unfinished answers are shown as completed',
    description: 'QuestionnaireResponse.status is "completed" for every response.',
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
    id: 'answers-search-ignores-questionnaire',
    title: 'A search of answers ignores the questionnaire',
    description: 'The parameter `questionnaire` finds the answers to any questionnaire.',
    requirement: 'CC-QUE-002',
    alter: ignoreParameter(type, 'questionnaire'),
  },
  {
    id: 'answers-search-ignores-authored',
    title: 'A search of answers ignores the date',
    description: 'The parameter `authored` finds answers of any date.',
    requirement: 'CC-QUE-002',
    alter: ignoreParameter(type, 'authored'),
  },
  {
    id: 'answers-search-ignores-status',
    title: 'A search of answers ignores the status',
    description: 'The parameter `status` finds answers of any status.',
    requirement: 'CC-QUE-002',
    alter: ignoreParameter(type, 'status'),
  },
  {
    id: 'answers-page-loses-entry',
    title: 'A page of answers loses an entry',
    description: 'The second page of answers leaves out its first entry; no page shows it.',
    requirement: 'CC-QUE-003',
    alter: ({ takePage }) => ({
      takePage: (matches, offset, size) => {
        const page = takePage(matches, offset, size);
        return offset > 0 && matches[0]?.resourceType === type ? page.slice(1) : page;
      },
    }),
  },
  {
    id: 'answers-page-repeats-entry',
    title: 'A page of answers repeats an entry',
    description: 'The second page of answers begins with the last entry of the first.',
    requirement: 'CC-QUE-003',
    alter: ({ takePage }) => ({
      takePage: (matches, offset, size) =>
        offset > 0 && matches[0]?.resourceType === type
          ? [...takePage(matches, offset - 1, 1), ...takePage(matches, offset, size)]
          : takePage(matches, offset, size),
    }),
  },
  {
    id: 'questionnaire-not-found',
    title: 'A questionnaire cannot be read',
    description: 'GET /Questionnaire/[id] is answered with 404; searches find it.',
    requirement: 'CC-QUE-005',
    alter: ({ findResource }) => ({
      findResource: (store, wanted, id) =>
        wanted === 'Questionnaire' ? undefined : findResource(store, wanted, id),
    }),
  },
  {
    id: 'questionnaire-request-limit-not-enforced',
    title: 'Any number of patients is asked at once',
    description: '`$send-questionnaire-request` takes 501 targets instead of refusing them with 400.',
    alter: ({ maximumOf }) => ({
      maximumOf: (operation, name, defined) =>
        name === 'target' ? Infinity : maximumOf(operation, name, defined),
    }),
  },
  {
    id: 'questionnaire-request-to-nobody',
    title: 'A patient is asked who is not there',
    description: '`$send-questionnaire-request` takes a target that the server does not have.',
    alter: ({ checksReference }) => ({
      checksReference: (name) => name !== 'target' && checksReference(name),
    }),
  },
  {
    id: 'questionnaire-request-of-nobody',
    title: 'A questionnaire is sent for who is not there',
    description: '`$send-questionnaire-request` takes a requestor that the server does not have.',
    alter: ({ checksReference }) => ({
      checksReference: (name) => name !== 'requestor' && checksReference(name),
    }),
  },
];

type JsonObject = Readonly<Record<string, unknown>>;

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
