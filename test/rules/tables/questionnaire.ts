import type { RuleTable } from './rule-table.js';

/** A response to the Questionnaire of the fixtures. */
const response = (items: string, status = 'completed'): string =>
  `{ "resourceType": "QuestionnaireResponse", "status": "${status}",
  "questionnaire": { "reference": "https://example.org/Questionnaire/asthma" }, "item": [\n  ${items} ] }`;

const item = (linkId: string, ...answers: readonly string[]): string =>
  `{ "linkId": "${linkId}", "answer": [${answers.map((answer) => `{ ${answer} }`).join(', ')}] }`;

const smoking = (...items: readonly string[]): string =>
  `{ "linkId": "smoking", "item": [${items.join(', ')}] }`;

const smokes = item('smokes', '"valueBoolean": true');
const perDay = item('per-day', '"valueInteger": 5');
const since = item('since', '"valueDate": "2010"');
const inhaler = (system: string, code: string): string =>
  item('inhaler', `"valueCoding": { "system": "${system}", "code": "${code}" }`);
const inhalers = 'urn:example:inhalers';

export const questionnaireTables: readonly RuleTable[] = [
  {
    rule: 'questionnaire-unchecked',
    valid: [response(since)],
    invalid: [
      {
        resource: response(since).replace('/asthma', '/other'),
        path: 'QuestionnaireResponse',
      },
      {
        resource: '{ "resourceType": "QuestionnaireResponse", "status": "completed" }',
        path: 'QuestionnaireResponse',
      },
    ],
  },
  {
    rule: 'questionnaire-link-id',
    valid: [response(`${since}, ${smoking(smokes, perDay)}`)],
    invalid: [
      {
        resource: response(item('no-such', '"valueString": "x"')),
        path: 'QuestionnaireResponse.item[0]',
        at: '3:3',
      },
      { resource: response(smokes), path: 'QuestionnaireResponse.item[0]', at: '3:3' },
    ],
  },
  {
    rule: 'questionnaire-order',
    valid: [response(`${since}, ${inhaler(inhalers, 'reliever')}`)],
    invalid: [
      {
        resource: response(`${inhaler(inhalers, 'reliever')},\n  ${since}`),
        path: 'QuestionnaireResponse.item[1]',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-answer-type',
    valid: [response(since)],
    invalid: [
      {
        resource: response(item('since', '\n  "valueString": "long ago"')),
        path: 'QuestionnaireResponse.item[0].answer[0].valueString',
        at: '4:3',
      },
      {
        resource: response(
          `{ "linkId": "smoking", "answer": [\n  { "valueBoolean": true }] }`,
          'in-progress',
        ),
        path: 'QuestionnaireResponse.item[0].answer[0]',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-length',
    valid: [response(item('remarks', '"valueString": "xxxxxxxxxxxxxxxxxxxx"'))],
    invalid: [
      {
        resource: response(item('remarks', '\n  "valueString": "xxxxxxxxxxxxxxxxxxxxx"')),
        path: 'QuestionnaireResponse.item[0].answer[0].valueString',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-option',
    valid: [response(inhaler(inhalers, 'preventer'))],
    invalid: [
      {
        resource: response(inhaler(inhalers, 'nebuliser').replace('{ "valueCoding"', '{\n  "valueCoding"')),
        path: 'QuestionnaireResponse.item[0].answer[0].valueCoding',
        at: '4:3',
      },
      {
        resource: response(inhaler('urn:other', 'reliever').replace('{ "valueCoding"', '{\n  "valueCoding"')),
        path: 'QuestionnaireResponse.item[0].answer[0].valueCoding',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-required',
    valid: [
      response(smoking(item('smokes', '"valueBoolean": false'))),
      response(smoking(smokes), 'in-progress'),
    ],
    invalid: [
      { resource: response(smoking(smokes)), path: 'QuestionnaireResponse.item[0].item', at: '3:3' },
      {
        resource: response(`{ "linkId": "smoking", "item": [\n  { "linkId": "smokes" }] }`),
        path: 'QuestionnaireResponse.item[0].item[0].answer',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-disabled',
    valid: [response(smoking(smokes, perDay))],
    invalid: [
      {
        resource: response(smoking(item('smokes', '"valueBoolean": false'), `\n  ${perDay}`)),
        path: 'QuestionnaireResponse.item[0].item[1]',
        at: '4:3',
      },
    ],
  },
  {
    rule: 'questionnaire-repeats',
    valid: [response(since)],
    invalid: [
      {
        resource: response(
          item('since', '"valueDate": "2010"', '"valueDate": "2011"').replace('}, {', '},\n  {'),
        ),
        path: 'QuestionnaireResponse.item[0].answer[1]',
        at: '4:3',
      },
      {
        resource: response(`${since},\n  ${since}`),
        path: 'QuestionnaireResponse.item[1]',
        at: '4:3',
      },
    ],
  },
];
