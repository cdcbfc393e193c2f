import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createResponseValidation } from '../../../../src/conform/create-response-validation.js';
import {
  answerFits,
  expectAnswersFit,
  expectQuestionnaireNamed,
} from '../../../../src/conform/expectations/expect-answers-fit.js';
import { expectAllValid } from '../../../../src/conform/expectations/expect-valid.js';
import type { Judgement } from '../../../../src/conform/expectations/judgement.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { getByWords } from '../../../../src/conform/words.js';
import { readJson } from '../../../../src/fhir/read-json.js';
import { createValidator } from '../../../../src/validator/create-validator.js';
import { createSearchset } from '../../../support/answer-fixture.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';
import { createFixtureStore } from '../../../support/validate.js';

const system = 'http://codes.test';
const questionnaire = {
  resourceType: 'Questionnaire',
  id: 'q',
  meta: { versionId: '2' },
  status: 'active',
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'days',
      status: 'active',
      compose: { include: [{ system, concept: [{ code: 'monday' }] }] },
    },
  ],
  item: [
    {
      linkId: 'about',
      type: 'group',
      item: [
        { linkId: 'smokes', type: 'boolean', required: true },
        { linkId: 'often', type: 'integer', enableWhen: [{ question: 'smokes', answerBoolean: true }] },
      ],
    },
    { linkId: 'health', type: 'choice', option: [{ valueCoding: { system, code: 'good' } }] },
    { linkId: 'day', type: 'choice', options: { reference: '#days' } },
    { linkId: 'work', type: 'choice', options: { reference: 'http://nobody.test/ValueSet/jobs' } },
    { linkId: 'words', type: 'string', maxLength: 5, repeats: true },
  ],
};

type Item = Readonly<Record<string, unknown>>;
const item = (linkId: string, answer: object | undefined, items?: readonly Item[]): Item => ({
  linkId,
  ...(answer === undefined ? {} : { answer: [answer] }),
  ...(items === undefined ? {} : { item: items }),
});
const about = item('about', undefined, [item('smokes', { valueBoolean: false })]);
const coded = (code: string) => ({ valueCoding: { system, code } });

let server: LocalServer;
let held: object | undefined;
const validate = createResponseValidation(createValidator(createFixtureStore()), createFixtureStore());

beforeAll(async () => {
  server = await startHttp(({ url }) => ({
    status: url === '/fhir/Questionnaire/q' && held !== undefined ? 200 : 404,
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify(held ?? { resourceType: 'OperationOutcome' }),
  }));
});
beforeEach(() => {
  held = questionnaire;
});
afterAll(() => server.close());

function scenarioWith(items: readonly Item[], changes: object = {}): Scenario {
  const session = createTestSession(`${server.origin}/fhir`, { auth: { type: 'none' }, profiles: {} });
  const scenario = createScenario('test', { ...session, validate });
  const response = {
    resourceType: 'QuestionnaireResponse',
    id: 'r',
    status: 'completed',
    questionnaire: { reference: 'Questionnaire/q' },
    item: items,
    ...changes,
  };
  scenario.memory.answers = [createSearchset([response])];
  return scenario;
}

function judge(fit: string, items: readonly Item[], changes: object = {}): Promise<Judgement> {
  return expectAnswersFit(scenarioWith(items, changes), getByWords(answerFits, fit));
}

const questions = 'keeps to the questions of its questionnaire';
const types = 'answers each question as it is meant';
const options = 'chooses among the options that are offered';
const required = 'answers what has to be answered';
const once = 'answers once what is asked once';

describe('answers that fit their questionnaire', () => {
  const good = [
    about,
    item('health', coded('good')),
    item('day', coded('monday')),
    item('words', { valueString: 'many' }),
  ];

  it.each([
    [questions, 5],
    [types, 4],
    [options, 2],
    [required, 1],
    [once, 3],
  ])('%s, and what can show it is counted', async (fit, examined) => {
    expect(await judge(fit, good)).toEqual({ examined, deviations: [] });
  });

  it.each([
    [
      questions,
      'a question that is not asked',
      [about, item('unheard-of', { valueBoolean: true })],
      'item[1]',
    ],
    [questions, 'a question out of its group', [about, item('smokes', { valueBoolean: true })], 'item[1]'],
    [questions, 'questions out of order', [item('health', coded('good')), about], 'item[1]'],
    [
      types,
      'an answer of another type',
      [item('words', { valueInteger: 1 })],
      'item[0].answer[0].valueInteger',
    ],
    [types, 'an answer to a group', [{ ...about, answer: [{ valueBoolean: true }] }], 'item[0].answer[0]'],
    [
      types,
      'an answer that is too long',
      [item('words', { valueString: 'too long' })],
      'item[0].answer[0].valueString',
    ],
    [options, 'a code that is not offered', [item('health', coded('fine'))], 'item[0].answer[0].valueCoding'],
    [options, 'a code that is not listed', [item('day', coded('friday'))], 'item[0].answer[0].valueCoding'],
    [
      required,
      'no answer where one is required',
      [item('about', undefined, [item('smokes', undefined)])],
      'item[0].item[0].answer',
    ],
    [
      once,
      'two answers to one question',
      [about, item('day', coded('monday')), item('day', coded('monday'))],
      'item[2]',
    ],
  ])('%s: not with %s', async (fit, _what, items, place) => {
    const { deviations } = await judge(fit, items);
    expect(deviations).toMatchObject([{ path: `Bundle.entry[0].resource.${place}` }]);
    expect(deviations[0]?.issues?.length).toBe(1);
  });

  it('need not be complete while they are in progress', async () => {
    const { examined, deviations } = await judge(required, [item('about', undefined, [])], {
      status: 'in-progress',
    });
    expect({ examined, deviations }).toEqual({ examined: 0, deviations: [] });
  });

  it('are not judged by options that are not known', async () => {
    expect(await judge(options, [item('work', coded('smith'))])).toEqual({
      examined: 0,
      deviations: [],
      reason: 'No response in the answer has an answer to a question whose options are known.',
    });
  });

  it('may be given to a question that was not enabled, which is left unchecked', async () => {
    const items = [
      item('about', undefined, [item('smokes', { valueBoolean: false }), item('often', { valueInteger: 3 })]),
    ];
    const scenario = scenarioWith(items);
    for (const fit of Object.values(answerFits)) {
      expect((await expectAnswersFit(scenario, fit)).deviations).toEqual([]);
    }
    const body = scenario.memory.answers[0]?.response.body ?? '';
    const root = readJson(JSON.stringify(questionnaire)).root;
    const [, response] = validate(body, {}, () => root);
    expect(response?.unchecked).toMatchObject([
      {
        rule: 'questionnaire-disabled',
        reason: expect.stringMatching(/^The item "often" is answered.*outside\.$/) as string,
      },
    ]);
  });

  it.each([
    ['cannot be read', {}, undefined],
    [
      'is on another server',
      { questionnaire: { reference: 'https://other.test/Questionnaire/q' } },
      questionnaire,
    ],
    ['is of another version', { questionnaire: { reference: 'Questionnaire/q/_history/1' } }, questionnaire],
    ['is not named', { questionnaire: undefined }, questionnaire],
  ])('are not judged where the questionnaire %s', async (_what, changes, found) => {
    held = found;
    expect(await judge(questions, [item('unheard-of', undefined)], changes)).toEqual({
      examined: 0,
      deviations: [],
      reason: 'No response in the answer names a Questionnaire that can be read.',
    });
  });

  it('are compared with a questionnaire that they contain', async () => {
    const contained = {
      contained: [{ ...questionnaire, contained: undefined }],
      questionnaire: { reference: '#q' },
    };
    const { deviations } = await judge(questions, [about, item('unheard-of', undefined)], contained);
    expect(deviations).toHaveLength(1);
  });
});

describe('the questionnaire of answers', () => {
  it('is named, be it on this server or on another', () => {
    const elsewhere = { questionnaire: { reference: 'https://other.test/Questionnaire/q' } };
    for (const { memory } of [scenarioWith([]), scenarioWith([], elsewhere)]) {
      expect(expectQuestionnaireNamed(memory.answers)).toEqual({ examined: 1, deviations: [] });
    }
  });

  it('is missed where it is not', () => {
    const { memory } = scenarioWith([], { questionnaire: { display: 'Asthma' } });
    expect(expectQuestionnaireNamed(memory.answers).deviations).toMatchObject([
      { path: 'Bundle.entry[0].resource', found: 'QuestionnaireResponse/r without questionnaire.reference' },
    ]);
    expect(expectQuestionnaireNamed([])).toMatchObject({ examined: 0 });
  });
});

describe('all resources of a run', () => {
  it('are compared with the questionnaires among them', () => {
    const scenario = scenarioWith([about, item('unheard-of', undefined)]);
    const { session, memory } = scenario;
    const alone = expectAllValid(memory.answers, session);
    const together = expectAllValid([...memory.answers, createSearchset([questionnaire])], session);
    expect(alone.deviations).toEqual([]);
    expect(together.deviations).toMatchObject([{ issues: [{ rule: 'questionnaire-link-id' }] }]);
  });
});
